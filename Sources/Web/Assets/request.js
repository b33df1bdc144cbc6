"use strict";
// The form for a request: keeps a draft in this browser, looks for what is public already, adds items, and does a little
// work while it is filled in. The form works without this file.
(() => {
  const forget = (key) => { try { localStorage.removeItem(key); } catch { /* not allowed here */ } };

  // The receipt: what was a draft is a request now.
  const receipt = document.getElementById("receipt");
  if (receipt) {
    forget(receipt.dataset.draft);
    const print = document.getElementById("print");
    print.hidden = false;
    print.addEventListener("click", () => window.print());
    return;
  }
  const form = document.getElementById("asking");
  if (!form) return;
  const problems = document.getElementById("problems");
  if (problems) problems.focus();

  // Draft: never the number of a document, never files, never what is hidden.
  const key = form.dataset.draft;
  const bar = document.getElementById("draft");
  const word = bar.querySelector(".draft-word");
  const fields = () => [...form.elements].filter((field) =>
    field.name && !["hidden", "file", "submit", "button"].includes(field.type)
    && !("private" in field.dataset) && field.name !== "homepage");
  const typed = () => {
    const pairs = [];
    for (const field of fields()) {
      const isBox = field.type === "radio" || field.type === "checkbox";
      if (isBox ? field.checked : field.value !== "") pairs.push([field.name, field.value]);
    }
    return pairs;
  };
  const say = (text) => { word.textContent = text; bar.hidden = false; };
  const keep = () => {
    const pairs = typed();
    try {
      if (pairs.length === 0) { forget(key); bar.hidden = true; return; }
      localStorage.setItem(key, JSON.stringify(pairs));
      say("草稿存在这台设备的浏览器里（不含证件号码和文件），提交后自动删除。公用电脑上请清除。");
    } catch { /* full, or not allowed: then there is no draft */ }
  };
  const restore = () => {
    let pairs;
    try { pairs = JSON.parse(localStorage.getItem(key) || "null"); } catch { return; }
    if (!Array.isArray(pairs) || pairs.length === 0) return;
    const items = pairs.filter(([name]) => name === "item");
    while (itemFields().length < Math.min(items.length, 20)) addItem();
    itemFields().forEach((field, index) => { if (items[index]) field.value = String(items[index][1]); });
    for (const field of fields()) {
      if (field.name === "item") continue;
      const values = pairs.filter(([name]) => name === field.name).map(([, value]) => String(value));
      if (field.type === "radio" || field.type === "checkbox") field.checked = values.includes(field.value);
      else if (values.length > 0) field.value = values[0];
    }
    say("已恢复上次没有提交的草稿（证件号码和文件要重新填）。");
  };

  // Items: a copy of the last field, empty.
  const itemFields = () => [...form.querySelectorAll("textarea[name=item]")];
  const addItem = () => {
    const all = itemFields();
    if (all.length >= 20) return;
    const last = all[all.length - 1].closest(".field");
    const copy = last.cloneNode(true);
    const number = all.length + 1;
    copy.classList.remove("wrong");
    copy.querySelectorAll(".hint, .field-error").forEach((part) => part.remove());
    const field = copy.querySelector("textarea");
    field.id = "item-" + number;
    field.value = "";
    for (const name of ["aria-describedby", "aria-invalid", "aria-required"]) field.removeAttribute(name);
    const label = copy.querySelector("label");
    label.htmlFor = field.id;
    label.textContent = "所需信息的描述（第 " + number + " 项）";
    last.after(copy);
    return field;
  };
  const add = document.getElementById("add-item");
  if (add) add.addEventListener("click", (event) => {
    event.preventDefault();
    const field = addItem();
    if (field) field.focus();
  });

  // Who is an organization has somebody to speak with.
  const organization = document.getElementById("for-organizations");
  const showOrganization = () => {
    const kind = form.querySelector("input[name=kind]:checked");
    organization.hidden = Boolean(kind) && kind.value === "np";
  };

  if (form.dataset.fresh === "1") restore();
  showOrganization();
  form.addEventListener("input", () => { showOrganization(); clearTimeout(keep.timer); keep.timer = setTimeout(keep, 800); });
  document.getElementById("draft-clear").addEventListener("click", () => {
    forget(key);
    clearTimeout(keep.timer);
    say("草稿已清除。");
  });

  // What is public already, while it is typed.
  const look = document.getElementById("look");
  let asked = "";
  form.addEventListener("input", (event) => {
    if (event.target.name !== "item") return;
    clearTimeout(look.timer);
    look.timer = setTimeout(async () => {
      const text = event.target.value.trim().slice(0, 200);
      if (text.length < 4 || text === asked) return;
      asked = text;
      try {
        const answer = await fetch(form.dataset.look + "&q=" + encodeURIComponent(text));
        // Our own page, escaped where it was made.
        if (answer.ok && text === asked) look.innerHTML = await answer.text();
      } catch { /* without a network nothing is found */ }
    }, 500);
  });

  // Files that are too large are said before they are sent.
  form.addEventListener("change", (event) => {
    const input = event.target;
    if (input.type !== "file") return;
    const tooLarge = [...input.files].filter((file) => file.size > Number(input.dataset.largest));
    const tooMany = input.files.length > Number(input.dataset.most);
    input.setCustomValidity(tooLarge.length > 0 ? "“" + tooLarge[0].name + "”太大。" : tooMany ? "文件太多。" : "");
    input.reportValidity();
  });

  // SHA-256 (FIPS 180-4), because browsers have none of their own on pages that are not encrypted.
  const K = new Uint32Array(64);
  const H = new Uint32Array(8);
  (() => {
    let count = 0;
    for (let number = 2; count < 64; number++) {
      let isPrime = true;
      for (let factor = 2; factor * factor <= number; factor++) if (number % factor === 0) { isPrime = false; break; }
      if (!isPrime) continue;
      const part = (root) => Math.floor((root - Math.floor(root)) * 4294967296);
      if (count < 8) H[count] = part(Math.sqrt(number));
      K[count++] = part(Math.cbrt(number));
    }
  })();
  const w = new Uint32Array(64);
  const firstWords = (block, state) => {
    for (let i = 0; i < 16; i++) w[i] = block[4 * i] << 24 | block[4 * i + 1] << 16 | block[4 * i + 2] << 8 | block[4 * i + 3];
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15], y = w[i - 2];
      const s0 = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
      const s1 = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
      const t1 = h + s1 + (e & f ^ ~e & g) + K[i] + w[i] | 0;
      const s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
      const t2 = s0 + (a & b ^ a & c ^ b & c) | 0;
      h = g; g = f; f = e; e = d + t1 | 0; d = c; c = b; b = a; a = t1 + t2 | 0;
    }
    state[0] += a; state[1] += b; state[2] += c; state[3] += d;
    state[4] += e; state[5] += f; state[6] += g; state[7] += h;
  };

  // A number whose hash together with the token begins with so many zero bits, found a little at a time.
  const token = form.querySelector("input[name=token]").value;
  const bits = Number(form.dataset.workBits);
  const text = new TextEncoder();
  const isFound = (number) => {
    const bytes = text.encode(token + ":" + number);
    const blocks = new Uint8Array((bytes.length + 72) >> 6 << 6);
    blocks.set(bytes);
    blocks[bytes.length] = 0x80;
    new DataView(blocks.buffer).setUint32(blocks.length - 4, bytes.length * 8);
    const state = H.slice();
    for (let at = 0; at < blocks.length; at += 64) firstWords(blocks.subarray(at, at + 64), state);
    return Math.clz32(state[0]) >= bits;
  };
  const field = document.getElementById("work");
  let number = 0;
  let waiting = null;
  const work = () => {
    const end = performance.now() + 12;
    while (performance.now() < end) {
      for (let count = 0; count < 64; count++, number++) {
        if (!isFound(number)) continue;
        field.value = String(number);
        if (waiting) form.requestSubmit(waiting);
        return;
      }
    }
    setTimeout(work, 4);
  };
  setTimeout(work, 400);
  // Whoever is faster than the work waits for it, a second at most.
  form.addEventListener("submit", (event) => {
    const isAside = event.submitter && event.submitter.name === "action";
    if (field.value || waiting || isAside) return;
    event.preventDefault();
    waiting = event.submitter || form.querySelector("button.primary");
    setTimeout(() => form.requestSubmit(waiting), 1500);
  });
})();
