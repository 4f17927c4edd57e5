"use strict";
/* How records read: values, periods, changes, checks in sentences. Numbers arrive as text and leave as text. */

J.SIGNS = { about: "≈ ", over: "> ", at_least: "≥ ", under: "< ", at_most: "≤ ", nearly: "≲ " };

/* Digits in groups of three, none lost. */
J.number = function (text) {
  if (text === null || text === undefined) return "";
  const [, sign, whole, rest] = /^(-?)(\d+)(.*)$/.exec(String(text)) || [null, "", String(text), ""];
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : whole;
  return (sign ? "−" : "") + grouped + rest;
};

J.value = function (i) {
  if (i.value === null || i.value === undefined) return "?";
  const upper = i.upper !== null && i.upper !== undefined ? "–" + J.number(i.upper) : "";
  return (J.SIGNS[i.bound] || "") + J.number(i.value) + upper;
};

J.period = function (p) {
  if (!p || (!p.start && !p.end)) return "";
  if (p.start === p.end) return p.start;
  const whole = /^(\d{4})-01-01$/.exec(p.start || "");
  if (whole && p.end === whole[1] + "-12-31") return whole[1];
  const month = /^(\d{4}-\d\d)-01$/.exec(p.start || "");
  if (month && p.end && p.end.startsWith(month[1]) && Number(p.end.slice(8)) >= 28) return month[1];
  return `${p.start || "…"} – ${p.end || "…"}`;
};

J.change = function (i) {
  const parts = [];
  if (i.measure && i.measure !== "level") parts.push(J.code("measure", i.measure));
  if (i.direction) parts.push(J.code("direction", i.direction));
  if (i.basis) parts.push(J.code("basis", i.basis));
  if (i.status && i.status !== "actual") parts.push(J.code("status", i.status));
  return parts.join(" · ");
};

/* The name by the language of the page, and the document's own words where they differ. */
J.label = function (record, own) {
  const label = (record.labels || {})[J.lang];
  return label || own || "";
};

J.places = (codes) => (codes || []).map(J.region).join(J.lang === "en" ? ", " : "、");

J.quoteNumber = (text) => J.number(String(text ?? "?"));

/* What a check says, in one sentence. */
J.sentence = function (check, figures) {
  const named = [...new Set(check.indicator_ids.slice(check.kind === "sum_of_parts" ? 1 : 0)
    .map((id) => figures.get(id)).filter(Boolean).map((f) => f.span.text))];
  const whole = figures.get(check.indicator_ids[0]);
  const single = check.kind === "bound_agrees" || check.kind === "growth_agrees";
  const names = single && whole ? J.label(whole, whole.indicator) : named.join(J.lang === "en" ? " + " : "＋");
  const args = { names, found: J.quoteNumber(check.found), expected: J.quoteNumber(check.expected), gap: J.number(J.gap(check.expected, check.found)) };
  const exact = check.kind === "bound_agrees" && check.indicator_ids.every((id) => figures.get(id)?.bound === "exact");
  return J.t(exact ? "check.told_twice.bad" : `check.${check.kind}.${check.ok ? "ok" : "bad"}`, args);
};

/* |a − b| of two decimal texts, exact. */
J.gap = function (a, b) {
  if (a === null || a === undefined || b === null || b === undefined) return "?";
  const places = Math.max(...[a, b].map((x) => (String(x).split(".")[1] || "").length));
  const whole = (x) => {
    const [w, f = ""] = String(x).replace("-", "").split(".");
    return BigInt(w + f.padEnd(places, "0")) * (String(x).startsWith("-") ? -1n : 1n);
  };
  let d = whole(a) - whole(b);
  if (d < 0n) d = -d;
  const digits = d.toString().padStart(places + 1, "0");
  if (!places) return digits;
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, "") || "0";
};
