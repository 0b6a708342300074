// Plays a cycle: takes the frames of the replay as they come, and moves what the page shows already.

const root = document.getElementById('replay');
const form = document.getElementById('supposing');
const slider = document.getElementById('scrub');
const playButton = document.getElementById('play');
const speed = document.getElementById('speed');
const moment = document.getElementById('moment');
const loading = document.getElementById('loading');
const words = JSON.parse(root.dataset.words);
const { locale, zone } = root.dataset;
const still = matchMedia('(prefers-reduced-motion: reduce)');
const MOST_EVENTS = 40;

const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const quantity = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const days = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone });

let frames = [];
let people = {};
let expected = 0;
let current = -1; // the frame that is shown, and how far on to the next
let shownAt = document.querySelector('#stage [data-at]').dataset.at;
let playing = false;
let drawn = -1;
let bars = new Map();
let fetching = null;

/* What the address says, for a moment and for the frames. */

function parameters() {
  const given = new URLSearchParams(new FormData(form));
  const said = new URLSearchParams();
  for (const [name, value] of given) {
    const usual = value === '' || (name === 'progress' && value === 'linear') || (name === 'score' && value === 'given')
      || (name === 'order' && value === 'effective') || name === 'at';
    if (!usual) said.append(name, value);
  }
  return said;
}

function address(at) {
  const said = parameters();
  if (at) said.set('at', at);
  return said.size ? `${location.pathname}?${said}` : location.pathname;
}

/* Frames. A state shares with the one before it whatever is the same. */

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

function patched(before, patch) {
  const after = { ...before };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete after[name];
    else if (isObject(value)) after[name] = patched(isObject(after[name]) ? after[name] : {}, value);
    else after[name] = value;
  }
  return after;
}

async function load() {
  fetching?.abort();
  const mine = new AbortController();
  fetching = mine;
  frames = [];
  current = -1;
  drawn = -1;
  const said = parameters();
  said.set('by', 'day');
  try {
    const answer = await fetch(`${root.dataset.source}?${said}`, { headers: { Accept: 'application/x-ndjson' }, signal: mine.signal });
    if (!answer.ok) throw new Error(answer.statusText);
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split('\n');
      rest = lines.pop();
      lines.filter(Boolean).forEach((line) => take(JSON.parse(line)));
    }
    if (!complete()) throw new Error('incomplete');
    loading.textContent = '';
    arrive();
  } catch (failure) {
    if (failure.name !== 'AbortError') {
      playing = false;
      loading.textContent = words.broken;
    }
  }
}

const complete = () => frames.length > 0 && frames.length === expected;

function take(frame) {
  if (frame.problem) throw new Error(frame.problem.title);
  const before = frames.at(-1);
  Object.assign(people, frame.people);
  frames.push({
    at: frame.at,
    reality: patched(before?.reality ?? {}, frame.state),
    whatIf: frame.whatIf ? patched(before?.whatIf ?? {}, frame.whatIf) : null,
    events: frame.events,
    leftOut: new Set(frame.leftOut ?? []),
  });
  if (!before) {
    expected = frame.frames;
    slider.max = expected - 1;
    document.querySelectorAll('#scrub-field, #speed-field, #play').forEach((each) => { each.hidden = false; });
  }
  if (frames.length % 8 === 0) loading.textContent = filled(words.loading, frames.length, expected);
}

/** All frames are there: finds the one whose moment is shown. */
function arrive() {
  if (playing || current >= 0) return;
  const ending = !new URLSearchParams(location.search).has('at');
  current = ending ? frames.length - 1 : frameAt(shownAt);
  if (ending) shownAt = frames[current].at;
  slider.value = current;
  slider.setAttribute('aria-valuetext', moment.textContent);
  steps();
  if (root.classList.contains('waiting')) {
    root.classList.remove('waiting');
    if (frames[current].at === shownAt) go(current);
    else stop(shownAt);
  }
}

function frameAt(at) {
  const wanted = Date.parse(at);
  let found = 0;
  frames.forEach((frame, index) => { if (Date.parse(frame.at) <= wanted) found = index; });
  return found;
}

/* Drawing. */

function bind() {
  bars = new Map();
  document.querySelectorAll('#stage [data-goal], #stage [data-key-result]').forEach((row) => {
    const lane = row.querySelector('.lane');
    if (!lane.querySelector('.what-if')) suppose(lane);
    const [real, supposed] = lane.querySelectorAll('svg');
    const [realText, supposedText] = lane.querySelectorAll('.percent');
    bars.set(row.dataset.goal ?? row.dataset.keyResult, {
      row, realText, supposedText,
      wording: row.querySelector('.wording > :first-child'),
      state: row.querySelector('.wording .word'),
      score: lane.querySelector('.score'),
      real: bar(real), supposed: bar(supposed),
    });
  });
}

/** Where nothing is supposed, the server draws nothing for it; with the next switch there may be something. */
function suppose(lane) {
  const beside = document.createElement('span');
  beside.className = 'what-if';
  const svg = lane.querySelector('svg').cloneNode(true);
  svg.querySelectorAll('.bar-done, .bar-expected').forEach((each) => each.remove());
  const share = document.createElement('b');
  share.className = 'percent';
  beside.append(svg, share);
  lane.insertBefore(beside, lane.querySelector('.score'));
}

function bar(svg) {
  return { svg, done: svg.querySelector('.bar-done'), mark: svg.querySelector('.bar-expected') };
}

function rect(svg, name) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  made.setAttribute('class', name);
  made.setAttribute('height', '8');
  made.setAttribute('width', name === 'bar-done' ? '0' : '1.5');
  svg.append(made);
  return made;
}

function draw(position) {
  const index = Math.min(Math.floor(position), frames.length - 1);
  const now = frames[index];
  const next = frames[Math.min(index + 1, frames.length - 1)];
  const part = still.matches ? 0 : position - index;
  if (index !== drawn) {
    tell(now);
    drawn = index;
  }
  move(now.reality.goals, next.reality.goals, part, 'real');
  if (now.whatIf) move(now.whatIf.goals, next.whatIf.goals, part, 'supposed');
}

function move(now = {}, next = {}, part, which) {
  for (const [id, goal] of Object.entries(now)) {
    const later = next[id] ?? goal;
    const row = bars.get(id);
    if (!row) continue;
    place(row[which], goal.progress.value, later.progress.value, goal.expected, later.expected, part);
    if (!row.row.open) continue; // folded away, or shown without its key results
    for (const [each, keyResult] of Object.entries(goal.keyResults)) {
      const keyRow = bars.get(each);
      const then = later.keyResults[each] ?? keyResult;
      if (keyRow) place(keyRow[which], keyResult.progress, then.progress, keyResult.expected, then.expected, part);
    }
  }
}

function place(bar, progress, laterProgress, expectedNow, expectedLater, part) {
  const done = between(progress, laterProgress, part);
  if (bar.at !== done) {
    bar.at = done;
    bar.done ??= rect(bar.svg, 'bar-done');
    bar.done.setAttribute('width', done);
  }
  const mark = between(expectedNow, expectedLater, part);
  if (bar.markAt !== mark) {
    bar.markAt = mark;
    bar.mark ??= rect(bar.svg, 'bar-expected');
    bar.mark.setAttribute('x', Math.min(mark, 98.5));
  }
}

function between(now, later, part) {
  const from = now ?? 0;
  const value = from + ((later ?? from) - from) * part;
  return Math.round(Math.min(Math.max(value, 0), 1) * 1000) / 10;
}

/** What changes from frame to frame and not between them: words, and who is there. */
function tell(frame) {
  const real = frame.reality.goals ?? {};
  const supposed = frame.whatIf?.goals ?? {};
  const there = new Map();
  const would = new Map();
  Object.entries(real).forEach(([id, goal]) => {
    there.set(id, { ...goal, progress: goal.progress.value, score: goal.score.value });
    Object.entries(goal.keyResults).forEach(([each, keyResult]) => there.set(each, keyResult));
  });
  Object.entries(supposed).forEach(([id, goal]) => {
    would.set(id, goal.progress.value);
    Object.entries(goal.keyResults).forEach(([each, keyResult]) => would.set(each, keyResult.progress));
  });
  bars.forEach((row, id) => {
    const is = there.get(id);
    row.row.hidden = !is;
    if (!is) return;
    write(row.wording, is.wording);
    write(row.realText, share(is.progress));
    write(row.supposedText, share(would.get(id)));
    const state = is.dropped ? 'dropped' : is.stage;
    const word = words.known[`state.${state}`];
    row.state.hidden = !word;
    write(row.state, word ?? '');
    row.score.hidden = is.score == null;
    write(row.score.querySelector('b'), score(is.score));
  });
  figures('real', frame.reality.summary);
  figures('what-if', frame.whatIf?.summary);
  document.getElementById('stage').classList.toggle('supposed', frame.whatIf !== null);
  name(frame);
}

function name(frame) {
  const said = time.format(new Date(frame.at));
  write(moment, said);
  moment.dateTime = frame.at;
  moment.title = frame.at;
  slider.setAttribute('aria-valuetext', said);
}

function figures(which, summary) {
  const progress = document.getElementById(`${which}-progress`);
  const scored = document.getElementById(`${which}-score`);
  write(progress.querySelector('b'), share(summary?.progress.value));
  const whole = bar(progress.querySelector('svg'));
  whole.done ??= rect(whole.svg, 'bar-done');
  whole.done.setAttribute('width', between(summary?.progress.value, undefined, 0));
  write(scored.querySelector('b'), score(summary?.score.value));
  if (which === 'real') {
    write(progress.querySelector('.hint'), summary ? filled(words.reported, summary.progress.known, summary.progress.all) : '');
    write(scored.querySelector('.hint'), summary ? filled(words.scored, summary.score.known, summary.score.all) : '');
  }
}

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/* Events that pass by. */

function showEvents(index, added) {
  const list = document.getElementById('events');
  if (added) {
    list.prepend(...frames[index].events.map((event) => eventItem(event, frames[index])).reverse());
    while (list.children.length > MOST_EVENTS) list.lastChild.remove();
  } else {
    const items = [];
    for (let each = index; each >= 0 && items.length < MOST_EVENTS; each--) {
      items.push(...frames[each].events.map((event) => eventItem(event, frames[each])).reverse());
    }
    list.replaceChildren(...items.slice(0, MOST_EVENTS));
  }
  document.getElementById('nothing-yet').hidden = list.children.length > 0;
}

function eventItem(event, frame) {
  const item = document.getElementById('event').content.cloneNode(true).firstElementChild;
  const [when, known, claimed] = item.querySelectorAll('time');
  dated(when, event.effectiveAt);
  item.querySelector('.when').href = address(occursAt(event));
  item.querySelector('b').textContent = words.known[`change.${event.change}`] ?? plain(event.change);
  fill(item.querySelector('.easing'), event.easing && words.known[`easing.${event.easing}`]);
  const out = frame.leftOut.has(event.position);
  item.querySelector('.out').hidden = !out;
  item.firstElementChild.classList.toggle('left-out', out);
  item.querySelector('.by').textContent = filled(words.by, person(event.by ?? event.actor));
  dated(known, event.recordedAt);
  item.querySelector('.known').hidden = event.claimed || event.recordedAt === event.effectiveAt;
  dated(claimed, event.knownAt);
  item.querySelector('.claimed').hidden = !event.claimed || event.knownAt === event.effectiveAt;
  const goal = frame.reality.goals?.[event.objectiveId];
  const about = [goal?.wording ?? words.places[event.objectiveId], goal?.keyResults[event.keyResultId]?.wording];
  fill(item.querySelector('.about'), about.filter(Boolean).join(' \u203a '));
  item.querySelector('.changes').append(...event.changes.map(changeItem));
  const reason = event.reasonCategory && (words.known[`reason.${event.reasonCategory}`] ?? plain(event.reasonCategory));
  fill(item.querySelector('.why'), [reason, event.reason].filter(Boolean).join(': '));
  fill(item.querySelector('.note'), event.note);
  return item;
}

function changeItem(change) {
  const item = document.createElement('li');
  const before = document.createElement('del');
  const after = document.createElement('ins');
  before.textContent = value(change.before);
  after.textContent = value(change.after);
  item.append(`${plain(change.field)}: `, before, ' \u2192 ', after);
  return item;
}

function dated(element, at) {
  element.dateTime = at;
  element.title = at;
  element.textContent = time.format(new Date(at));
}

function fill(element, text) {
  element.hidden = !text;
  element.textContent = text ?? '';
}

/** When an event comes in the order that is shown. */
function occursAt(event) {
  const said = parameters();
  if (said.get('order') !== 'recorded') return event.effectiveAt;
  const known = said.has('witnessed') ? event.recordedAt : event.knownAt;
  return Date.parse(known) < Date.parse(event.effectiveAt) ? event.effectiveAt : known;
}

/* Words. */

const filled = (text, ...values) => values.reduce((done, value, index) => done.replace(`{${index}}`, value), text);
const plain = (word) => word.replaceAll('-', ' ').replaceAll('_', ' ');
const share = (number) => (number == null ? words.unknown : percent.format(number));
const score = (number) => (number == null ? words.unknown : decimals.format(number));
const person = (id) => people[id]?.name ?? people[id]?.handle ?? words.somebody;

function value(said) {
  if (said === null || said === undefined) return words.nothing;
  if (typeof said === 'number') return quantity.format(said);
  if (typeof said === 'boolean') return said ? words.yes : words.no;
  return said.startsWith('person:') ? person(said) : (words.places[said] ?? said);
}

/* Playing. */

let last = 0;

function tick(now) {
  if (!playing) return;
  const passed = Math.max(0, Math.min(now - last, 250)) / 1000; // the first frame may have begun before the click
  last = now;
  const before = Math.floor(current);
  current = Math.min(current + passed * Number(speed.value), frames.length - 1);
  for (let each = before + 1; each <= Math.floor(current); each++) showEvents(each, true);
  draw(current);
  slider.value = Math.floor(current);
  if (complete() && current >= frames.length - 1) pause();
  else requestAnimationFrame(tick);
}

function play() {
  if (current < 0 || Math.floor(current) >= expected - 1) go(0);
  playing = true;
  playButton.textContent = words.pause;
  last = performance.now();
  requestAnimationFrame(tick);
}

function pause() {
  playing = false;
  playButton.textContent = words.play;
  if (current >= 0 && frames.length) settle(Math.floor(current));
}

/** Shows a frame, and nothing between it and the next. */
function go(index) {
  current = Math.min(Math.max(index, 0), frames.length - 1);
  showEvents(current, false);
  settle(current);
}

function settle(index) {
  current = index;
  shownAt = frames[index].at;
  slider.value = index;
  draw(index);
  remember(index === expected - 1 ? null : shownAt);
  steps();
}

function remember(at) {
  document.getElementById('day').value = days.format(new Date(shownAt));
  history.replaceState(null, '', address(at));
}

/** Where the steps lead from here. */
function steps() {
  if (!complete()) return;
  const all = frames.flatMap((frame) => frame.events).map(occursAt);
  const here = Date.parse(shownAt);
  const exact = frames[current].at === shownAt;
  const end = frames.length - 1;
  step('first', current > 0 ? frames[0].at : null);
  step('day-before', exact ? frames[current - 1]?.at : frames[current].at);
  step('event-before', all.findLast((at) => Date.parse(at) < here));
  step('event-after', all.find((at) => Date.parse(at) > here));
  step('day-after', frames[current + 1]?.at);
  step('last', current < end ? frames[end].at : null);
}

function step(which, at) {
  const link = document.querySelector(`[data-step=${which}]`);
  link.classList.toggle('disabled', !at);
  if (at) {
    link.href = address(at);
    link.removeAttribute('role');
    link.removeAttribute('aria-disabled');
    link.dataset.at = at;
  } else {
    link.removeAttribute('href');
    link.setAttribute('role', 'link');
    link.setAttribute('aria-disabled', 'true');
  }
}

/** Shows the exact moment of an event, which lies between two frames: as the server draws it. */
async function stop(at) {
  const answer = await fetch(address(at), { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const stage = page.getElementById('stage');
  if (!answer.ok || !stage) {
    location.assign(address(at));
    return;
  }
  document.getElementById('stage').replaceWith(stage);
  bind();
  shownAt = at;
  current = frameAt(at);
  drawn = -1;
  slider.value = current;
  name({ at });
  remember(at);
  steps();
}

slider.addEventListener('input', () => {
  if (!frames.length) return;
  if (playing) pause();
  go(Number(slider.value));
});
playButton.addEventListener('click', () => (playing ? pause() : play()));
document.querySelector('.moments').addEventListener('click', (click) => {
  const link = click.target.closest('a[data-step]');
  if (!link?.href || !complete() || click.ctrlKey || click.metaKey || click.shiftKey) return;
  const at = link.dataset.at;
  if (!at) return;
  click.preventDefault();
  if (playing) pause();
  if (link.dataset.step.startsWith('event')) stop(at);
  else go(frameAt(at));
});
form.addEventListener('change', (change) => {
  if (change.target.name === 'at') {
    const wanted = frames.findLastIndex((frame) => days.format(new Date(frame.at)) <= change.target.value);
    if (complete() && change.target.value) go(Math.max(wanted, 0));
    return;
  }
  // Scores that people gave know nothing of frozen targets; those that the progress suggests do.
  if (change.target.name === 'targets') form.elements.score.value = change.target.checked ? 'progress' : 'given';
  const on = playing;
  playing = false;
  root.classList.add('waiting');
  history.replaceState(null, '', address(current === expected - 1 ? null : shownAt));
  load().then(() => { if (on && complete()) play(); });
});
root.addEventListener('toggle', () => { if (frames.length && drawn >= 0) draw(current); }, true);

bind();
load();
