"use strict";
/* What is selected on the page, as a span of the file. */

Object.assign(R.SampleView.prototype, {
  /* The selected characters as a span of the file: whole characters of an edit, no inserted reading behind the last. */
  selection() {
    const s = getSelection();
    if (!s.rangeCount || s.isCollapsed || !this.textBox.contains(s.anchorNode) || !this.textBox.contains(s.focusNode)) return this.last || null;
    const range = s.getRangeAt(0);
    const pieces = [...this.textBox.querySelectorAll("[data-a]")].filter((el) => range.intersectsNode(el));
    let start = null, end = null;
    for (const el of pieces) {
      const a = Number(el.dataset.a), b = Number(el.dataset.b), edited = el.classList.contains("e");
      const text = edited ? el.querySelector("ins, del")?.textContent || "" : el.textContent;
      if (!text || (edited && !el.querySelector("ins") && this.textBox.dataset.reading === "repaired")) continue;
      const [from, to] = R.inside(el, range);
      if (from >= to) continue;
      const first = edited ? a : a + J.Text.size(text.slice(0, from)), last = edited ? b : a + J.Text.size(text.slice(0, to));
      if (start === null) start = first;
      end = last;
    }
    if (start === null || end <= start) return null;
    return this.trimmed(start, end);
  },

  trimmed(start, end) {
    while (start < end && /\s/.test(this.text.slice(start, start + 1))) start++;
    while (end > start && /\s/.test(this.text.slice(end - 1, end))) end--;
    return end > start ? { start, end, text: this.text.read(start, end) } : null;
  },

  /* Every place where a name stands, as spans of the file. */
  occurrences(name, span) {
    const chars = [];
    for (const [a, b, edit, after] of this.text.pieces([])) {
      if (edit) for (const c of after) chars.push([c, a, b]);
      else Array.from(this.text.slice(a, b)).forEach((c, k) => chars.push([c, a + k, a + k + 1]));
    }
    const wanted = Array.from(name), out = [];
    for (let k = 0; k + wanted.length <= chars.length; k++) {
      if (wanted.every((c, i) => chars[k + i][0] === c)) { out.push({ start: chars[k][1], end: chars[k + wanted.length - 1][2], text: name }); k += wanted.length - 1; }
    }
    return out.some((o) => o.start === span.start) ? out : [span, ...out].sort((x, y) => x.start - y.start);
  },

  offerKinds() {
    this.last = null;
    const s = getSelection();
    const inside = s.rangeCount && !s.isCollapsed && this.textBox.contains(s.anchorNode) && this.textBox.contains(s.focusNode);
    this.kinds.hidden = !inside;
    if (!inside) return;
    const r = s.getRangeAt(0).getBoundingClientRect();
    this.kinds.style.left = Math.max(8, Math.min(innerWidth - this.kinds.offsetWidth - 8, r.left)) + "px";
    this.kinds.style.top = Math.max(8, r.top - this.kinds.offsetHeight - 8) + "px";
  },
});

/* Where a range begins and ends inside an element, in UTF-16 units of its visible text. */
R.inside = function (el, range) {
  const node = el.classList.contains("e") ? (el.querySelector("ins") || el.querySelector("del")).firstChild : el.firstChild;
  if (!node) return [0, 0];
  const from = range.startContainer === node ? range.startOffset : range.comparePoint(node, 0) >= 0 ? 0 : node.length;
  const to = range.endContainer === node ? range.endOffset : range.comparePoint(node, node.length) <= 0 ? node.length : 0;
  return [from, to];
};
