"use strict";
/* A text with its marks. Offsets are code points of the file as given; JavaScript counts UTF-16 units, so `at` maps one
   to the other where they differ. The text is cut at every border of a mark or an edit into pieces that know their raw
   range, how they were given and how they read after repair. */

J.Text = class {
  constructor(raw, edits) {
    this.raw = raw;
    this.edits = (edits || []).map((e) => ({ certainty: "certain", options: [], ...e }));
    this.edits.sort((a, b) => a.start - b.start || a.end - b.end);
    this.at = null;
    if (/[\ud800-\udfff]/.test(raw)) {
      const at = [];
      for (let i = 0; i < raw.length; i += raw.codePointAt(i) > 0xffff ? 2 : 1) at.push(i);
      at.push(raw.length);
      this.at = at;
    }
    this.length = this.at ? this.at.length - 1 : raw.length;
  }

  slice(a, b) {
    return this.at ? this.raw.slice(this.at[a], this.at[b]) : this.raw.slice(a, b);
  }

  /* Code points in a piece of text. */
  static size(text) {
    let n = 0;
    for (let i = 0; i < text.length; i += text.codePointAt(i) > 0xffff ? 2 : 1) n++;
    return n;
  }

  /* The text in pieces [a, b, edit | null, after], cut at `cuts` too. An edit whose characters do not stand one for one
     stays whole; nothing can begin or end inside it. */
  pieces(cuts) {
    const points = [...new Set([0, this.length, ...cuts])].filter((p) => p >= 0 && p <= this.length).sort((x, y) => x - y);
    const out = [];
    let k = 0, p = 0;
    const plain = (a, b) => {
      while (p < points.length && points[p] <= a) p++;
      for (; p < points.length && points[p] < b; p++) { if (points[p] > a) { out.push([a, points[p], null, ""]); a = points[p]; } }
      if (b > a) out.push([a, b, null, ""]);
    };
    let at = 0;
    for (; k < this.edits.length; k++) {
      const e = this.edits[k];
      if (e.start < at) continue;
      plain(at, e.start);
      const after = Array.from(e.after);
      if (after.length === e.end - e.start && after.length > 1) {
        let a = e.start;
        while (p < points.length && points[p] <= a) p++;
        for (; p < points.length && points[p] < e.end; p++) {
          out.push([a, points[p], e, after.slice(a - e.start, points[p] - e.start).join("")]);
          a = points[p];
        }
        out.push([a, e.end, e, after.slice(a - e.start).join("")]);
      } else out.push([e.start, e.end, e, e.after]);
      at = e.end;
    }
    plain(at, this.length);
    return out;
  }

  /* How raw[start:end] reads after repair. */
  read(start, end) {
    let out = "";
    for (const [a, b, edit, after] of this.pieces([start, end])) {
      if (a >= end && !(a === b && end === this.length && a === end)) break;
      if (a < start) continue;
      out += edit ? after : this.slice(a, b);
    }
    return out;
  }
};

/* Marks over the pieces: each piece gets the indices of the marks that cover it. Marks: {start, end, layer, id, ...}. */
J.cover = function (text, marks) {
  const cuts = [];
  for (const m of marks) cuts.push(m.start, m.end);
  for (let i = 0, n = 0; i < text.raw.length; n++) {
    const c = text.raw.codePointAt(i);
    if (c === 10) cuts.push(n, n + 1);
    i += c > 0xffff ? 2 : 1;
  }
  const pieces = text.pieces(cuts);
  const order = marks.map((m, i) => i).sort((x, y) => marks[x].start - marks[y].start || marks[y].end - marks[x].end);
  let k = 0, active = [];
  return pieces.map(([a, b, edit, after]) => {
    active = active.filter((i) => marks[i].end > a);
    while (k < order.length && marks[order[k]].start <= a) {
      if (marks[order[k]].end > a) active.push(order[k]);
      k++;
    }
    return { a, b, edit, after, marks: active.slice() };
  });
};

J.LAYERS = ["figure", "company", "person", "statement", "period", "region", "name", "date", "other"];

/* Draws a text into `box`: paragraphs of pieces. A piece with marks that can be opened is a link. Gives the pieces with
   their elements, the elements of each mark, and the elements where marks begin. With `lazy` only the beginning is drawn:
   `more(ms)` goes on for so long, `until(offset)` as far as that, and `done` says that all of it stands. */
J.drawText = function (box, text, marks, href, lazy) {
  const pieces = J.cover(text, marks), elements = marks.map(() => []), starts = [], seen = new Set();
  const out = { pieces, elements, starts, done: false };
  let k = 0, p = J.h("p"), size = 0;
  const flush = (cont) => {
    if (p.childNodes.length) box.append(p);
    p = J.h(cont ? "p.cont" : "p");
    size = 0;
  };
  const step = (piece) => {
    const given = text.slice(piece.a, piece.b);
    if (!piece.edit && given === "\n") { flush(false); return; }
    const el = piece.el = J.piece(piece, given, marks, href);
    for (const i of piece.marks) elements[i].push(el);
    const fresh = piece.marks.filter((i) => marks[i].open && !seen.has(i));
    fresh.forEach((i) => seen.add(i));
    if (fresh.length) starts.push([el, fresh.map((i) => marks[i])]);
    p.append(el);
    size += given.length;
    if (size > 1500 && p.childNodes.length > 40) flush(true);
  };
  const run = (enough) => {
    while (k < pieces.length && !(size === 0 && enough())) step(pieces[k++]);
    if (k >= pieces.length && !out.done) { flush(false); out.done = true; }
  };
  out.more = (ms) => { const end = performance.now() + ms; run(() => performance.now() > end); };
  out.until = (offset) => run(() => pieces[k].a > offset);
  box.replaceChildren();
  run(lazy ? () => k > 3000 : () => false);
  return out;
};

J.piece = function (piece, given, marks, href) {
  const open = piece.marks.filter((i) => marks[i].open);
  const el = document.createElement(open.length ? "a" : "span");
  el.dataset.a = piece.a;
  el.dataset.b = piece.b;
  if (piece.marks.length) el.className = "m " + [...new Set(piece.marks.map((i) => "l-" + marks[i].layer))].join(" ");
  if (open.length) {
    const best = open.reduce((x, y) => (marks[y].end - marks[y].start < marks[x].end - marks[x].start ? y : x));
    el.href = href(marks[best]);
    el.tabIndex = -1;
    el.dataset.m = open.join(" ");
  }
  if (piece.edit) J.putEdit(el, piece, given);
  else el.textContent = given;
  return el;
};

/* An edit shows both readings; the page decides by class which is seen. */
J.putEdit = function (el, piece, given) {
  const e = piece.edit;
  el.classList.add("e", "e-" + e.certainty);
  const what = [J.code("edit", e.kind), J.code("edit", e.certainty)].join(" · ");
  const more = e.options.length ? " · " + J.t("edit.options", { options: e.options.join(" ") }) : "";
  el.title = `${what}: ${given || "∅"} → ${piece.after || "∅"}${more}`;
  if (given) el.append(J.h("del", null, given));
  if (piece.after) {
    const lost = e.certainty === "lost" || piece.after.includes("\ufffd");
    el.append(J.h(lost ? "ins.lost" : "ins", null, piece.after));
  }
};
