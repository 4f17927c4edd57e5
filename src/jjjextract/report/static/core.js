"use strict";
/* The ground of every page: elements, words, settings, unpacking. Text enters the page by `textContent` alone. */
const J = { lang: "en", words: {}, names: {} };

J.LANGUAGES = ["zh-Hant", "zh-Hans", "en"];

/* h("p.note", {title: "…"}, "text", node, [nodes]): an element; text is never read as markup. */
J.h = function (tag, attrs, ...children) {
  const [name, ...classes] = tag.split(".");
  const el = document.createElement(name || "div");
  if (classes.length) el.className = classes.join(" ");
  for (const [key, value] of Object.entries(attrs || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) el.addEventListener(key.slice(2), value);
    else if (key === "value" || key === "checked" || key === "selected") el[key] = value;
    else el.setAttribute(key, value === true ? "" : value);
  }
  J.put(el, children);
  return el;
};

J.put = function (el, children) {
  for (const child of [children].flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    el.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return el;
};

J.fill = function (el, ...children) {
  el.replaceChildren();
  return J.put(el, children);
};

J.get = (id) => document.getElementById(id);

/* A word of the interface; `{name}` is filled from `args`. */
J.t = function (key, args) {
  const row = J.words[key];
  let text = row ? row[J.LANGUAGES.indexOf(J.lang)] : key.slice(key.indexOf(".") + 1);
  if (args) text = text.replace(/\{(\w+)\}/g, (whole, name) => (name in args ? J.pick(args[name]) : whole));
  return text;
};

/* A value of the contract, such as measure.growth; an unknown one as it is. */
J.code = (kind, value) => (value ? (J.words[kind + "." + value] ? J.t(kind + "." + value) : value) : "");

/* One of three texts by the language of the page. */
J.pick = (three) => (Array.isArray(three) ? three[J.LANGUAGES.indexOf(J.lang)] : three);

J.region = (code) => (J.names[code] ? J.pick(J.names[code]) : code);

J.store = {
  get(key) {
    try { return localStorage.getItem("jjjextract." + key); } catch { return null; }
  },
  set(key, value) {
    try { localStorage.setItem("jjjextract." + key, value); } catch { /* a page on disk may have no storage */ }
  },
};

J.guessLanguage = function () {
  const kept = J.store.get("lang");
  if (J.LANGUAGES.includes(kept)) return kept;
  const wanted = (navigator.languages || [navigator.language || "en"])[0] || "en";
  if (!wanted.startsWith("zh")) return "en";
  return /hant|tw|hk|mo/i.test(wanted) ? "zh-Hant" : "zh-Hans";
};

J.setTheme = function (theme) {
  J.store.set("theme", theme);
  if (theme === "auto") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.dataset.theme = theme;
};

J.say = function (text) {
  J.get("status").textContent = text;
};

/* What `packed` made: base64 of zlib of JSON. */
J.unpack = async function (id) {
  const text = J.get(id).textContent;
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
};

/* A row of buttons of which one is pressed. */
J.choice = function (label, options, current, choose) {
  const group = J.h("div.choice", { role: "group", "aria-label": label });
  for (const [value, text, hint] of options) {
    const pressed = value === current;
    const button = J.h("button", { type: "button", "data-value": value, "aria-pressed": String(pressed), title: hint }, text);
    button.addEventListener("click", () => {
      for (const b of group.children) b.setAttribute("aria-pressed", String(b === button));
      choose(value);
    });
    group.append(button);
  }
  return group;
};

J.select = function (label, options, current, choose, attrs) {
  const list = options.map(([value, text]) => J.h("option", { value, selected: value === current }, text));
  return J.h("select", { "aria-label": label, onchange: (e) => choose(e.target.value), ...attrs }, list);
};

/* Language and theme, the same on every page. */
J.settings = function (changed) {
  const languages = [["zh-Hant", "繁"], ["zh-Hans", "简"], ["en", "En"]];
  const titles = { "zh-Hant": "繁體中文", "zh-Hans": "简体中文", en: "English" };
  const group = J.choice(J.t("ui.language"), languages.map(([v, s]) => [v, s, titles[v]]), J.lang, (lang) => {
    J.store.set("lang", lang);
    J.lang = lang;
    document.documentElement.lang = lang;
    changed();
  });
  for (const b of group.children) b.setAttribute("lang", b.dataset.value);
  const themes = ["auto", "light", "dark"].map((v) => [v, J.t("ui.theme_" + v)]);
  const theme = J.select(J.t("ui.theme"), themes, J.store.get("theme") || "auto", J.setTheme, { class: "theme" });
  return J.h("div.settings", null, group, theme);
};

J.typing = (e) => /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) || e.target.isContentEditable;

/* A dialogue that closes with Escape and gives the focus back. */
J.dialogue = function (title, ...content) {
  const box = J.h("dialog", { "aria-label": title });
  const close = J.h("button.plain", { type: "button", onclick: () => box.close() }, J.t("ui.close"));
  J.put(box, [J.h("h2", null, title), content, J.h("div.foot", null, close)]);
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
  return box;
};

J.keysHelp = function (rows) {
  const list = rows.map(([keys, text]) => [J.h("dt", null, keys.split(" ").map((k) => J.h("kbd", null, k))), J.h("dd", null, text)]);
  return J.dialogue(J.t("ui.keys"), J.h("dl.keys", null, list));
};

/* Scrolls a box so that an element is seen; the page itself only where the box does not scroll. Paragraphs that were never
   seen have guessed heights, so it looks again when they are known. */
J.reveal = function (el, box, middle, again = 2) {
  const inside = box.getBoundingClientRect(), r = el.getBoundingClientRect();
  const margin = middle ? 60 : 0;
  if (r.top < inside.top + margin || r.bottom > inside.bottom - margin) {
    if (box.scrollHeight > box.clientHeight + 1) box.scrollTop += r.top - inside.top - (middle ? inside.height / 3 : 12);
    else el.scrollIntoView({ block: middle ? "center" : "nearest" });
  }
  if (again && el.isConnected) requestAnimationFrame(() => requestAnimationFrame(() => el.isConnected && J.reveal(el, box, middle, again - 1)));
};
