// A person's face: initials on their colour; the app's is a spark.
import { h } from "./dom.js";
import { spark } from "./icons.js";

export function avatar(person, size = "") {
  const colour = /^#?[0-9a-f]{6}$/i.test(person?.color ?? "")
    ? `#${person.color.replace("#", "")}`
    : "#616061";
  const props = {
    class: `avatar ${size}${person?.is_bot ? " app" : ""}`,
    style: person?.is_bot ? null : `background:${colour}`,
    "aria-hidden": "true",
  };
  return h("span", props, person?.is_bot ? spark() : (person?.initials ?? "?"));
}
