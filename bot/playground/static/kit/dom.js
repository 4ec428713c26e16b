// Draws the page: turns descriptions made with h() into elements and keeps what is already there, focus and
// scroll included; knows nothing of Slack.
const SVG = "http://www.w3.org/2000/svg";
const LIVE = new Set(["value", "checked", "disabled", "indeterminate", "readOnly", "tabIndex"]);
const memory = new Map();
let arrivals = [];

export function h(tag, props, ...children) {
  return { tag, props: props ?? {}, key: props?.key, children: flat(children) };
}

function flat(children) {
  return children
    .flat(Infinity)
    .filter((child) => child != null && child !== false && child !== true && child !== "");
}

/** Describes `key` anew only when something it depends on changed; what is not described anew is not compared either. */
export function remembered(key, depends, describe) {
  const known = memory.get(key);
  if (known?.depends.every((one, index) => one === depends[index])) return known.vnode;
  const vnode = describe();
  memory.set(key, { depends, vnode });
  return vnode;
}

/** Makes the children of `host` match `wanted`; elements that others put there are left alone. */
export function patch(host, wanted) {
  reconcile(host, flat([wanted]));
  const fresh = arrivals;
  arrivals = [];
  for (const [node, hook] of fresh) hook.insert?.(node);
}

function reconcile(host, wanted) {
  const ours = [...host.childNodes].filter((node) => node.described !== undefined);
  const spare = shelve(ours);
  const matched = wanted.map((vnode) => spare.get(nameOf(vnode))?.shift());
  const kept = new Set(matched);
  for (const node of ours) if (!kept.has(node)) remove(node);
  wanted.forEach((vnode, index) => {
    const node = matched[index] ? update(matched[index], vnode) : create(vnode, host);
    const there = host.childNodes[index];
    if (there !== node) host.insertBefore(node, there ?? null);
  });
}

function shelve(nodes) {
  const shelves = new Map();
  for (const node of nodes) {
    const name = nameOf(node.described);
    if (!shelves.has(name)) shelves.set(name, []);
    shelves.get(name).push(node);
  }
  return shelves;
}

function nameOf(vnode) {
  return vnode.tag === undefined ? "#text" : `${vnode.tag} ${vnode.key ?? ""}`;
}

function create(vnode, host) {
  if (vnode.tag === undefined) return Object.assign(document.createTextNode(vnode), { described: vnode });
  const drawing = vnode.tag === "svg" || (host.namespaceURI === SVG && host.tagName !== "foreignObject");
  const node = drawing ? document.createElementNS(SVG, vnode.tag) : document.createElement(vnode.tag);
  node.described = vnode;
  reconcile(node, vnode.children);
  for (const [name, value] of Object.entries(vnode.props)) assign(node, name, value);
  if (vnode.props.hook) arrivals.push([node, vnode.props.hook]);
  return node;
}

function update(node, vnode) {
  const before = node.described;
  if (before === vnode && vnode.tag !== undefined) return node;
  node.described = vnode;
  if (vnode.tag === undefined) {
    if (node.data !== String(vnode)) node.data = vnode;
    return node;
  }
  for (const name of Object.keys(before.props)) if (!(name in vnode.props)) assign(node, name, null);
  reconcile(node, vnode.children);
  for (const [name, value] of Object.entries(vnode.props)) {
    if (LIVE.has(name) || value !== before.props[name]) assign(node, name, value);
  }
  return node;
}

function assign(node, name, value) {
  if (name === "key" || name === "hook") return;
  if (name.startsWith("on")) node[name.toLowerCase()] = value ?? null;
  else if (LIVE.has(name)) assignLive(node, name, value);
  else if (value == null || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? "" : value);
}

function assignLive(node, name, value) {
  const wanted = value ?? (name === "value" ? "" : false);
  if (node[name] !== wanted) node[name] = wanted;
}

function remove(node) {
  node.described?.props?.hook?.remove?.(node);
  if (node.querySelectorAll)
    for (const inner of node.querySelectorAll("*")) inner.described?.props?.hook?.remove?.(inner);
  node.remove();
}
