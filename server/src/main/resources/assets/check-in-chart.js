// Draws into the chart of a key result what is being typed, at the day for which it is typed.
const SVG = "http://www.w3.org/2000/svg";
const sheet = document.querySelector("form[data-check-in]");

const number = (text) => {
  const plain = sheet.dataset.decimalSign === "," ? text.replace(",", ".") : text;
  return /^\s*[+-]?\d+(\.\d+)?\s*$/.test(plain) ? Number(plain) : null;
};

// A milestone's chart shows how much of it is done: its steps by their weights, as they are typed or were last said.
const shareDone = (steps) => {
  let done = 0;
  let all = 0;
  for (const step of steps) {
    const weight = Number(step.dataset.weight);
    const said = step.value.trim() === "" ? Number(step.dataset.last) : number(step.value);
    if (said === null) {
      return null;
    }
    done += weight * Math.min(Math.max(said, 0), 100) / 100;
    all += weight;
  }
  return steps.some((step) => step.value.trim() !== "") && all > 0 ? done / all : null;
};

const drawn = (chart, name, make) => {
  let element = chart.querySelector(`.${name}`);
  if (!element) {
    element = document.createElementNS(SVG, make);
    element.setAttribute("class", name);
    chart.append(element);
  }
  return element;
};

const draw = (card) => {
  const chart = card.querySelector("svg.chart");
  if (!chart) {
    return;
  }
  const field = card.querySelector("[data-value]");
  const value = field ? number(field.value) : shareDone([...card.querySelectorAll("[data-step]")]);
  if (value === null) {
    chart.querySelector(".typed")?.remove();
    chart.querySelector(".typed-line")?.remove();
    return;
  }
  const at = Object.fromEntries(Object.entries(chart.dataset).map(([name, text]) => [name, Number(text)]));
  const day = sheet.querySelector("[name=effectiveAt]")?.value;
  const time = day ? new Date(`${day}T23:59:59`).getTime() : Date.now();
  const along = (Math.min(Math.max(Math.min(time, Date.now()), at.from), at.to) - at.from) / (at.to - at.from);
  const up = (at.highest - value) / (at.highest - at.lowest);
  const x = 100 * along;
  const y = Math.min(Math.max(100 * up, -4), 104);
  const last = [...chart.querySelectorAll(".marks circle")].filter((each) => parseFloat(each.getAttribute("cx")) <= x).pop();
  if (last) {
    const line = drawn(chart, "typed-line", "line");
    line.setAttribute("x1", last.getAttribute("cx"));
    line.setAttribute("y1", last.getAttribute("cy"));
    line.setAttribute("x2", `${x}%`);
    line.setAttribute("y2", `${y}%`);
  }
  const point = drawn(chart, "typed", "circle");
  point.setAttribute("r", 6);
  point.setAttribute("cx", `${x}%`);
  point.setAttribute("cy", `${y}%`);
};

if (sheet) {
  const cards = [...sheet.querySelectorAll("[data-card]")];
  sheet.addEventListener("input", (event) => {
    const card = event.target.closest("[data-card]");
    (card ? [card] : cards).forEach(draw);
  });
  cards.forEach(draw);
}
