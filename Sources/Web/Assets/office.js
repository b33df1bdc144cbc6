"use strict";
// The office works without this file; it keeps what is typed, and asks before a one-time secret is left behind.

// Drafts: a form that keeps them sends its fields a few seconds after something was typed.
for (const form of document.querySelectorAll("form[data-draft]")) {
  const word = form.querySelector(".draft-word");
  const secret = new Set(["token"]);
  const fields = () => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string" && !secret.has(name)) body.append(name, value);
    return body.toString();
  };
  let kept = fields();
  let timer = 0;
  const keep = async () => {
    timer = 0;
    const now = fields();
    if (now === kept) return;
    const body = new URLSearchParams({ token: form.elements.token.value, form: form.dataset.draft, body: now });
    try {
      const answer = await fetch("/office/drafts", { method: "POST", body, redirect: "error" });
      if (answer.ok) {
        kept = now;
        const at = new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" });
        word.textContent = `${at} 已自动暂存`;
      } else {
        word.textContent = answer.status === 401 ? "登录已过期，提交后会请您重新登录，内容不会丢失。" : "没有暂存成功，请留意。";
      }
    } catch {
      word.textContent = "网络不通，没有暂存。";
    }
  };
  form.addEventListener("input", () => {
    if (!timer) timer = setTimeout(keep, 3000);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
}

// The box in the head of a list chooses all rows.
for (const all of document.querySelectorAll("input[data-all]")) {
  all.hidden = false;
  all.addEventListener("change", () => {
    for (const box of document.querySelectorAll(`input[name="${all.dataset.all}"]`)) box.checked = all.checked;
  });
}

// What a form is refused for is told at once to those who hear the page.
document.querySelector("[aria-invalid]")?.focus();
