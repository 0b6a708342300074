// Drags the time bar: the day follows the hand, and the page of that day is asked for once the hand lets go. By keyboard it is asked for
// by Enter, so that nobody is taken away at each step.
const form = document.querySelector(".time-form");
const bar = form?.querySelector("[data-drag] input");

if (bar) {
  const day = form.elements.day;
  const dayAt = (ago) => {
    const date = new Date(`${day.max}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + ago);
    return date.toISOString().slice(0, 10);
  };
  let held = false;

  bar.closest("[data-drag]").hidden = false;
  bar.addEventListener("pointerdown", () => {
    held = true;
  });
  bar.addEventListener("input", () => {
    day.value = bar.valueAsNumber === 0 ? "" : dayAt(bar.valueAsNumber);
    form.elements.time.value = "";
    bar.setAttribute("aria-valuetext", day.value || day.max);
  });
  bar.addEventListener("change", () => {
    if (held) {
      form.requestSubmit();
    }
    held = false;
  });
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      form.requestSubmit();
    }
  });
}
