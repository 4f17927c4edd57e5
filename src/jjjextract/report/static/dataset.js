"use strict";
/* The dataset: counts, documents, an indicator browser (filter, sort, CSV of what is shown), charts. */

J.COLUMNS = [
  ["indicator", "label"], ["concept", "text"], ["regions", "places"], ["period", "period"], ["value", "number"], ["unit", "text"],
  ["amount", "number"], ["code", "choice"], ["measure", "code"], ["direction", "code"], ["basis", "code"], ["status", "code"],
  ["bound", "code"], ["subject", "text"], ["speaker", "text"], ["source", "text"], ["flags", "codes"], ["document", "doc"], ["quote", "text"],
];
J.CSV = ["document", "id", "indicator", "concept", "zh-Hant", "zh-Hans", "en", "regions", "start", "end", "value", "upper", "unit", "amount",
  "upper_amount", "code", "measure", "direction", "basis", "status", "bound", "subject", "speaker", "source", "flags", "quote"];
J.ROWS = 100;

/* The rows of a packed table, made once. */
J.rowsOf = function (columns) {
  const names = Object.keys(columns);
  const size = columns.doc[1].length;
  const rows = new Array(size);
  for (let k = 0; k < size; k++) {
    const row = {};
    for (const name of names) row[name] = columns[name][0][columns[name][1][k]];
    rows[k] = row;
  }
  return rows;
};

J.DatasetView = class {
  constructor(box, data) {
    this.data = data;
    data.table = data.table || J.rowsOf(data.rows);
    this.filters = {};
    this.search = "";
    this.sort = null;
    this.page = 0;
    document.title = data.title || J.t("ui.dataset");
    J.fill(box, J.h("div.dataset", null,
      J.h("h1", null, data.title || J.t("ui.dataset")), this.tiles(), this.documents(), this.failed(), this.browser(), this.charts()));
    this.refresh();
  }

  tiles() {
    const keys = ["documents", "indicators", "companies", "speakers", "statements", "numbers", "damaged", "checks", "checks_failed", "repairs", "failed"];
    return J.h("dl.tiles", null, keys.map((key) => J.h("div" + (/damaged|failed/.test(key) && this.data.counts[key] ? ".bad" : ""), null,
      J.h("dt", null, J.t("count." + key)), J.h("dd", null, J.number(String(this.data.counts[key] || 0))))));
  }

  href(n, id) {
    const { hrefs, each } = this.data;
    const page = hrefs.length ? hrefs[Math.floor(n / each)] : "";
    return `${page}#/d/${n}${id ? "/" + id : ""}`;
  }

  documents() {
    const heads = ["title", "outlet", "published", "languages", "figures", "companies", "speakers", "damaged", "checks_failed"];
    const words = { companies: "count.companies", speakers: "count.speakers" };
    const head = heads.map((h, k) => J.h(k > 3 ? "th.num" : "th", { scope: "col" }, J.t(words[h] || "field." + h)));
    const all = this.data.documents.map((d, n) => [d, n]);
    const body = J.h("tbody");
    let shown = 0;
    const more = J.h("button.plain", { type: "button", onclick: () => add(500) });
    const add = (count) => {
      J.put(body, all.slice(shown, shown + count).map(([d, n]) => this.documentRow(d, n)));
      shown = Math.min(all.length, shown + count);
      more.hidden = shown >= all.length;
      more.textContent = `${J.t("ui.next")} (${shown} / ${all.length})`;
    };
    add(60);
    return J.h("section", { "aria-labelledby": "h-documents" }, J.h("h2", { id: "h-documents" }, J.t("ui.documents")),
      J.h("div.wide.list-of", { tabindex: "0", role: "region", "aria-labelledby": "h-documents" }, J.h("table.docs", null, J.h("thead", null, J.h("tr", null, head)), body)), more);
  }

  documentRow(d, n) {
    const c = d.counts;
    const cell = (value, bad) => J.h("td.num" + (bad && value ? ".bad" : ""), null, String(value));
    return J.h("tr", null, J.h("th", { scope: "row", lang: d.languages[0] }, J.h("a", { href: this.href(n) }, d.title || d.id)),
      J.h("td", null, d.outlet || ""), J.h("td", null, d.published || ""), J.h("td", null, d.languages.map((l) => J.code("lang", l)).join(" · ")),
      cell(c.indicators), cell(c.companies), cell(c.speakers), cell(c.damaged, true), cell(c.checks_failed, true));
  }

  failed() {
    if (!this.data.failed.length) return null;
    return J.h("section", { "aria-labelledby": "h-failed" }, J.h("h2", { id: "h-failed" }, J.t("ui.failed")),
      J.h("ul.failed", null, this.data.failed.map((f) => J.h("li", null, J.h("code", null, f.path), " ", f.message))));
  }

  browser() {
    this.count = J.h("p.count", { role: "status" });
    this.body = J.h("tbody");
    this.heads = J.COLUMNS.map(([key]) => this.head(key));
    const filters = J.COLUMNS.map(([key, kind]) => J.h("td", null, this.filterBox(key, kind)));
    const search = J.h("input", { type: "search", id: "search", placeholder: J.t("ui.search_rows"), "aria-label": J.t("ui.search_rows"),
      oninput: (e) => { this.search = e.target.value.toLowerCase(); this.page = 0; this.refresh(); } });
    const csv = J.h("button.main", { type: "button", onclick: () => this.export() }, J.t("ui.export"));
    const clear = J.h("button.plain", { type: "button", onclick: () => this.clear() }, J.t("ui.clear"));
    this.pager = J.h("nav.pager", { "aria-label": J.t("ui.indicators") });
    const title = "h-indicators";
    return J.h("section", { "aria-labelledby": title }, J.h("h2", { id: title }, J.t("ui.indicators")),
      J.h("div.tools", null, search, csv, clear, this.count),
      J.h("div.wide.tall", { tabindex: "0", role: "region", "aria-labelledby": title }, J.h("table.rows", null,
        J.h("thead", null, J.h("tr", null, this.heads), J.h("tr.filters", null, filters)), this.body)), this.pager);
  }

  head(key) {
    const button = J.h("button", { type: "button", title: J.t("ui.sort"), onclick: () => this.sortBy(key) }, J.t("field." + key), J.h("span.arrow", { "aria-hidden": "true" }));
    return J.h("th", { scope: "col", "data-key": key, "aria-sort": "none" }, button);
  }

  filterBox(key, kind) {
    const label = `${J.t("ui.filter")}: ${J.t("field." + key)}`;
    const set = (value) => { this.filters[key] = value; this.page = 0; this.refresh(); };
    if (kind === "code" || kind === "choice" || kind === "codes") {
      const values = [...new Set(this.data.table.flatMap((r) => (kind === "codes" ? r[key].split(" ") : [r[key]])))].filter(Boolean).sort();
      const named = { codes: "flag", code: key, choice: "" }[kind];
      const options = [["", J.t("ui.any")], ...values.map((v) => [v, named ? J.code(named, v) : v])];
      return J.select(label, options, this.filters[key] || "", set, { "data-filter": key });
    }
    const hint = kind === "number" ? "≥ ≤ > < =" : kind === "period" ? "2024-06" : "";
    return J.h("input", { type: "search", "aria-label": label, placeholder: hint, "data-filter": key, oninput: (e) => set(e.target.value) });
  }

  clear() {
    this.filters = {};
    this.search = "";
    this.sort = null;
    this.page = 0;
    for (const el of document.querySelectorAll("[data-filter], #search")) el.value = "";
    for (const th of this.heads) th.setAttribute("aria-sort", "none");
    this.refresh();
  }

  sortBy(key) {
    const up = !(this.sort && this.sort.key === key && this.sort.up);
    this.sort = { key, up };
    for (const th of this.heads) th.setAttribute("aria-sort", th.dataset.key !== key ? "none" : up ? "ascending" : "descending");
    this.refresh();
  }

  /* What a cell shows, as text. */
  cell(r, key) {
    if (key === "indicator") return r[{ "zh-Hant": "hant", "zh-Hans": "hans", en: "en" }[J.lang]] || r.indicator;
    if (key === "regions") return J.places(r.regions.split(" ").filter(Boolean));
    if (key === "period") return J.period({ start: r.start, end: r.end });
    if (key === "value") return r.value === "" ? "?" : J.value({ value: r.value, upper: r.upper || null, bound: r.bound });
    if (key === "amount") return r.amount === "" ? "" : J.number(r.amount) + (r.upper_amount ? "–" + J.number(r.upper_amount) : "");
    if (key === "document") { const d = this.data.documents[r.doc]; return d.title || d.id; }
    if (key === "flags") return r.flags.split(" ").filter(Boolean).map((f) => J.code("flag", f)).join(" · ");
    if (["measure", "direction", "basis", "status", "bound"].includes(key)) return J.code(key, r[key]);
    return r[key];
  }

  /* All that can be searched in a cell: the names in every language and the codes too. */
  found(r, key, wanted) {
    const more = { indicator: [r.indicator, r.hant, r.hans, r.en], regions: [r.regions], period: [r.start, r.end] }[key] || [];
    return [this.cell(r, key), ...more].some((x) => String(x).toLowerCase().includes(wanted));
  }

  passes(r) {
    for (const [key, kind] of J.COLUMNS) {
      const wanted = (this.filters[key] || "").trim();
      if (!wanted) continue;
      if (kind === "codes" ? !r[key].split(" ").includes(wanted) : kind === "code" || kind === "choice" ? r[key] !== wanted
        : kind === "number" ? !J.compares(r[key], wanted) : !this.found(r, key, wanted.toLowerCase())) return false;
    }
    return !this.search || J.COLUMNS.some(([key]) => this.found(r, key, this.search));
  }

  rows() {
    const rows = this.data.table.filter((r) => this.passes(r));
    if (!this.sort) return rows;
    const { key, up } = this.sort;
    const numeric = key === "value" || key === "amount";
    const value = (r) => (numeric ? (r[key] === "" ? -Infinity : Number(r[key])) : key === "period" ? (r.end || "") + r.start : this.cell(r, key));
    const keyed = rows.map((r) => [value(r), r]);
    const order = new Intl.Collator(J.lang === "en" ? "en" : "zh").compare;
    keyed.sort((a, b) => (numeric ? (a[0] > b[0]) - (a[0] < b[0]) : order(a[0], b[0])) * (up ? 1 : -1));
    return keyed.map((k) => k[1]);
  }

  refresh() {
    this.found_ = this.rows();
    const pages = Math.max(1, Math.ceil(this.found_.length / J.ROWS));
    this.page = Math.min(this.page, pages - 1);
    this.count.textContent = J.t("ui.rows", { shown: J.number(String(this.found_.length)), all: J.number(String(this.data.table.length)) });
    J.fill(this.body, this.found_.slice(this.page * J.ROWS, (this.page + 1) * J.ROWS).map((r) => this.row(r)));
    const go = (by) => { this.page += by; this.refresh(); this.body.closest(".wide").scrollTop = 0; };
    J.fill(this.pager, pages > 1 ? [
      J.h("button.plain", { type: "button", disabled: this.page === 0, onclick: () => go(-1) }, J.t("ui.previous")),
      J.h("span", null, J.t("ui.page", { n: String(this.page + 1), of: String(pages) })),
      J.h("button.plain", { type: "button", disabled: this.page === pages - 1, onclick: () => go(1) }, J.t("ui.next"))] : null);
  }

  row(r) {
    const lang = this.data.documents[r.doc].languages[0];
    const own = new Set(["unit", "subject", "speaker", "source", "quote", "document"]);
    return J.h("tr", null, J.COLUMNS.map(([key, kind]) => {
      const text = this.cell(r, key);
      if (key === "indicator") return J.h("th", { scope: "row" }, J.h("a", { href: this.href(r.doc, r.id), lang: J.lang === "en" && !r.en ? lang : null }, text || "—"));
      const bad = key === "flags" && r.flags.includes("damaged");
      return J.h("td" + (kind === "number" ? ".num" : "") + (bad ? ".bad" : "") + (["subject", "source", "quote"].includes(key) && text.length > 24 ? ".long" : ""), { lang: own.has(key) ? lang : null }, text);
    }));
  }

  export() {
    const field = { document: (r) => this.data.documents[r.doc].id, "zh-Hant": (r) => r.hant, "zh-Hans": (r) => r.hans };
    const lines = [J.CSV, ...this.found_.map((r) => J.CSV.map((c) => J.csvCell(field[c] ? field[c](r) : r[c], c)))];
    const text = "\ufeff" + lines.map((l) => l.map((c) => (/[",\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(",")).join("\r\n") + "\r\n";
    const link = J.h("a", { download: "indicators.csv", href: URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" })) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    this.exported = text;
  }

  charts() {
    const { charts } = this.data;
    const title = J.h("h2", { id: "h-charts" }, J.t("ui.charts"));
    if (!charts.length) return J.h("section", null, title, J.h("p.note", null, J.t(this.data.undrawn ? "chart.not_drawn" : "chart.no_data")));
    const name = (c) => J.t("chart." + c.kind, c.args);
    const figure = J.h("figure.chart");
    const show = (k) => J.fill(figure, J.h("figcaption", null, name(charts[k])), J.h("div.wide", { tabindex: "0", role: "region", "aria-label": name(charts[k]) }, J.drawing(charts[k].svg, name(charts[k]))));
    const list = J.select(J.t("chart.choose"), charts.map((c, k) => [String(k), name(c)]), "0", (k) => show(Number(k)), { id: "charts" });
    show(0);
    return J.h("section", { "aria-labelledby": "h-charts" }, title, J.h("div.tools", null, list), figure);
  }
};

/* A number's cell stays a number; a text that a spreadsheet would take for a formula gets an apostrophe. */
J.csvCell = function (value, column) {
  const text = String(value ?? "");
  const number = ["value", "upper", "amount", "upper_amount"].includes(column);
  return !number && /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
};

/* `>5`, `<= 3`, `=7` or a plain beginning of the number. */
J.compares = function (value, wanted) {
  const [, op, number] = /^\s*(>=|<=|≥|≤|>|<|=)?\s*(-?[\d.,]+)\s*$/.exec(wanted) || [];
  if (number === undefined) return true;
  const plain = number.replaceAll(",", "");
  if (!op) return value.startsWith(plain);
  if (value === "") return false;
  const a = Number(value), b = Number(plain);
  return { ">": a > b, "<": a < b, "=": a === b, ">=": a >= b, "≥": a >= b, "<=": a <= b, "≤": a <= b }[op];
};

/* 10T as a reader of the page's language writes it: 10万亿, 10兆, 10T. */
J.compact = function (text) {
  const number = Number(text.slice(0, -1)) * { k: 1e3, M: 1e6, G: 1e9, T: 1e12 }[text.slice(-1)];
  return new Intl.NumberFormat({ "zh-Hant": "zh-TW", "zh-Hans": "zh-CN" }[J.lang] || "en", { notation: "compact", maximumFractionDigits: 2 }).format(number);
};

/* A drawing made with the page; its words follow the language, its marks say their values. */
J.drawing = function (svg, name) {
  const el = document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
  el.setAttribute("role", "img");
  el.setAttribute("aria-label", name);
  for (const text of el.querySelectorAll("text")) {
    const key = text.textContent;
    if (J.words["chart." + key]) text.textContent = J.t("chart." + key);
    else if (/^[\d.]+[kMGT]$/.test(key)) text.textContent = J.compact(key);
    else {
      const names = Object.values(J.names).find((n) => n[0] === key);
      if (names) text.textContent = J.pick(names);
    }
  }
  for (const mark of el.querySelectorAll("path[aria-label]")) {
    const tip = document.createElementNS("http://www.w3.org/2000/svg", "title");
    tip.textContent = mark.getAttribute("aria-label");
    mark.append(tip);
  }
  for (const part of el.querySelectorAll("[role],[aria-roledescription]")) { part.removeAttribute("role"); part.removeAttribute("aria-roledescription"); part.removeAttribute("aria-label"); }
  return el;
};
