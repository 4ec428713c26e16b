// Checks a modal before it is sent, as Slack does in the browser: required fields, lengths, numbers, addresses.
import { holdsValue, valueOf } from "./forms.js";

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** {block_id: sentence} for every field that Slack would not let through. */
export function check(form, blocks) {
  const inputs = blocks.filter((block) => block.type === "input" && holdsValue(block.element));
  const found = inputs.map((block) => [
    block.block_id,
    problem(block, valueOf(form, block.block_id, block.element)),
  ]);
  return Object.fromEntries(found.filter(([, sentence]) => sentence));
}

function problem({ element, optional }, value) {
  const empty = value === null || (typeof value === "string" ? value.trim() === "" : value.length === 0);
  if (empty) return optional ? null : "Please complete this required field.";
  return RULES[element.type]?.(element, value) ?? null;
}

const RULES = {
  plain_text_input: lengths,
  email_text_input: (element, value) =>
    EMAIL.test(value) ? null : "Enter an email address, like ana@example.com.",
  url_text_input: (element, value) =>
    URL.canParse(value) ? null : "Enter a whole address, beginning with https://.",
  number_input: numbers,
};

function lengths({ min_length: min = 0, max_length: max = 3000 }, value) {
  if (value.length < min) return `A little more, please: at least ${min} characters.`;
  return value.length > max ? `Too long by ${value.length - max}: at most ${max} characters fit.` : null;
}

function numbers({ is_decimal_allowed: decimal, min_value: min, max_value: max }, value) {
  const number = Number(value);
  if (Number.isNaN(number)) return "Enter a number.";
  if (!decimal && !Number.isInteger(number)) return "Enter a whole number.";
  if (min !== undefined && number < Number(min)) return `Enter ${min} or more.`;
  return max !== undefined && number > Number(max) ? `Enter ${max} or less.` : null;
}
