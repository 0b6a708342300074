// Lets the map be drawn larger and smaller in place, and moved with the pointer.

const scroll = document.querySelector('.map-scroll');
const zooms = document.querySelectorAll('#zooms a[data-percent]');

if (scroll) {
  const drawing = scroll.querySelector('svg');
  const { width, height } = drawing.dataset;

  /** Draws it so large, with the point under the pointer where it was. */
  const zoom = (percent, x = scroll.clientWidth / 2, y = scroll.clientHeight / 2) => {
    const size = Math.min(Math.max(percent, 10), 300);
    const before = drawing.getBoundingClientRect().width;
    drawing.setAttribute('width', Math.round((width * size) / 100));
    drawing.setAttribute('height', Math.round((height * size) / 100));
    const grown = drawing.getBoundingClientRect().width / before;
    scroll.scrollLeft = (scroll.scrollLeft + x) * grown - x;
    scroll.scrollTop = (scroll.scrollTop + y) * grown - y;
    zooms.forEach((each) => {
      const chosen = Number(each.dataset.percent) === size;
      each.classList.toggle('chosen', chosen);
      if (chosen) each.setAttribute('aria-current', 'true');
      else each.removeAttribute('aria-current');
      const address = new URL(location.href);
      if (each.dataset.percent === '100') address.searchParams.delete('zoom');
      else address.searchParams.set('zoom', each.dataset.percent);
      each.href = address;
      if (chosen) history.replaceState(null, '', address);
    });
  };
  const percent = () => (drawing.getBoundingClientRect().width / width) * 100;

  zooms.forEach((each) => each.addEventListener('click', (click) => {
    if (click.ctrlKey || click.metaKey || click.shiftKey) return;
    click.preventDefault();
    zoom(Number(each.dataset.percent));
  }));
  scroll.addEventListener('wheel', (wheel) => {
    if (!wheel.ctrlKey) return; // as browsers have it, and as pinching says
    wheel.preventDefault();
    const box = scroll.getBoundingClientRect();
    zoom(percent() * Math.exp(-wheel.deltaY / 400), wheel.clientX - box.left, wheel.clientY - box.top);
  }, { passive: false });
  scroll.addEventListener('keydown', (key) => {
    if (key.ctrlKey || key.metaKey || key.altKey || key.target !== scroll) return;
    if (key.key === '+') zoom(percent() * 1.25);
    else if (key.key === '-') zoom(percent() / 1.25);
  });

  let held = null;
  scroll.addEventListener('pointerdown', (down) => {
    if (down.pointerType !== 'mouse' || down.button !== 0) return;
    held = { x: down.clientX, y: down.clientY, left: scroll.scrollLeft, top: scroll.scrollTop, moved: false };
  });
  scroll.addEventListener('pointermove', (move) => {
    if (!held) return;
    held.moved ||= Math.hypot(move.clientX - held.x, move.clientY - held.y) > 5;
    if (!held.moved) return;
    scroll.setPointerCapture(move.pointerId);
    scroll.scrollLeft = held.left - (move.clientX - held.x);
    scroll.scrollTop = held.top - (move.clientY - held.y);
  });
  const release = () => { held = null; };
  scroll.addEventListener('pointerup', release);
  scroll.addEventListener('pointercancel', release);
  drawing.addEventListener('dragstart', (drag) => drag.preventDefault());
}
