/** How near the end the count begins to be read out: earlier it would only disturb. */
const READ_OUT_BELOW = 20;

/** Counts down the characters left of `<textarea data-most>` in the line that says how many there may be. */
export function countCharacters(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-most]')) {
    const line = document.getElementById(`${area.id}-count`);
    const most = Number(area.dataset['most']);
    if (!line || !Number.isInteger(most)) continue;
    const show = () => {
      const left = most - area.value.length;
      const words =
        left === 1 ? line.dataset['oneLeft'] : line.dataset['manyLeft']?.replace('1000', String(left));
      line.textContent = words ?? String(left);
      line.setAttribute('aria-live', left <= READ_OUT_BELOW ? 'polite' : 'off');
    };
    area.addEventListener('input', show);
    if (area.value !== '') show();
  }
}
