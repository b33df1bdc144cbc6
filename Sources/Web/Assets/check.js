"use strict";
// Shows where a file may be dropped, and its name once it is there. The form works without this file.
(() => {
  const input = document.getElementById("file");
  const drop = input && input.closest(".drop");
  if (!drop) return;
  const told = drop.querySelector(".or");
  const words = told.textContent;
  let depth = 0;

  const over = (change) => {
    depth = Math.max(0, depth + change);
    drop.classList.toggle("over", depth > 0);
  };
  document.addEventListener("dragenter", () => over(1));
  document.addEventListener("dragleave", () => over(-1));
  // A file that misses the field must not replace the page.
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    depth = 0;
    drop.classList.remove("over");
    if (event.target === input) return;
    event.preventDefault();
    if (event.dataTransfer && event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change"));
    }
  });
  input.addEventListener("change", () => {
    const files = [...input.files];
    told.textContent = files.length === 0 ? words : files.map((file) => file.name).join("、");
    told.className = files.length === 0 ? "or" : "name";
    drop.classList.toggle("filled", files.length > 0);
  });
})();
