/** A number on a scale: a slider beside the field that holds the answer. One that nobody has touched is no answer. */
import { element, type Told } from './told.ts';

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

function addSlider(place: HTMLElement, told: Told): void {
  const field = place.querySelector<HTMLInputElement>('input[type=text]');
  const row = field?.closest<HTMLElement>('.v-with-suffix');
  if (field === null || !row) return;
  const { min, max, step } = JSON.parse(place.dataset['slider'] ?? '{}') as Scale;
  const unit = row.querySelector('.v-suffix')?.textContent ?? '';
  const isComma = document.documentElement.lang !== 'en';
  const range = element('input', { className: 'v-slider' });
  range.type = 'range';
  [range.min, range.max, range.step] = [min, max, step].map(String) as [string, string, string];
  range.setAttribute('aria-label', field.labels?.[0]?.textContent ?? '');
  const empty = element('span', { className: 'v-hint', text: told.words.unanswered });

  function show(): void {
    const isEmpty = field?.value.trim() === '';
    if (!isEmpty) range.value = field?.value.replace(',', '.') ?? '';
    else range.value = String(min + (max - min) / 2);
    empty.hidden = !isEmpty;
    range.toggleAttribute('data-empty', isEmpty);
    range.setAttribute('aria-valuetext', isEmpty ? told.words.unanswered : `${field?.value} ${unit}`.trim());
  }
  function take(event: 'input' | 'change'): void {
    if (field === null) return;
    field.value = isComma ? range.value.replace('.', ',') : range.value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
    show();
  }
  range.addEventListener('input', (event) => {
    event.stopPropagation();
    take('input');
  });
  range.addEventListener('change', (event) => {
    event.stopPropagation();
    take('change');
  });
  // Pressed where it stands, it does not move: that is an answer too.
  range.addEventListener('click', () => {
    if (field.value.trim() === '') take('change');
  });
  field.addEventListener('input', show);
  field.form?.addEventListener('filled', show);
  row.before(range);
  row.append(empty);
  show();
}

export function addSliders(form: HTMLFormElement, told: Told): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-slider]')) addSlider(place, told);
}
