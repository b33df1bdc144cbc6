"use strict";
// Every page works without this file; it only saves a step here and there.

// A finding under the pointer or the focus shows its cells in the table.
for (const card of document.querySelectorAll("[data-cells]")) {
  const cells = card.dataset.cells.split(" ");
  const show = (on) => {
    for (const id of cells) {
      document.querySelector(`td[data-cell="${CSS.escape(id)}"]`)?.classList.toggle("told", on);
    }
  };
  card.addEventListener("pointerenter", () => show(true));
  card.addEventListener("pointerleave", () => show(false));
  card.addEventListener("focusin", () => show(true));
  card.addEventListener("focusout", () => show(false));
}

// An open menu closes when something else is pressed, and on Escape.
for (const menu of document.querySelectorAll("details.menu")) {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
