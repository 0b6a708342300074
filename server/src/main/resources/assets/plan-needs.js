// Shows while somebody types what a goal still needs before it is put in force. The server judges the same when "check" is pressed.
const form = document.querySelector("form[data-plan]");
const list = document.querySelector("[data-needs]");

const judge = () => {
  const held = new FormData(form);
  const is = (name) => (held.get(name) ?? "").toString().trim() !== "";
  const rows = [];
  for (let i = 0; held.has(`keyResults[${i}].wording`); i++) {
    const field = (name) => `keyResults[${i}].${name}`;
    if (is(field("wording")) && !is(field("dropped"))) {
      const type = held.get(field("metric.type"));
      rows.push(
        type === "maintain" ? is(field("metric.low")) || is(field("metric.high"))
          : type === "milestone" ? is(field("metric.steps"))
            : is(field("metric.baseline")) && is(field("metric.target")));
    }
  }
  const met = {
    "wording": is("wording"),
    "reviewer": is("reviewerId"),
    "other-reviewer": is("reviewerId") && held.get("reviewerId") !== held.get("ownerId"),
    "key-result": rows.length > 0,
    "measured": rows.length > 0 && rows.every((measured) => measured),
  };
  for (const need of list.querySelectorAll("[data-need]")) {
    const done = met[need.dataset.need];
    need.classList.toggle("met", done);
    need.querySelector(".met-word").hidden = !done;
    need.querySelector(".missing-word").hidden = done;
  }
};

if (form && list) {
  form.addEventListener("input", judge);
}
