/** The items of a form as they are asked: groups, tables, repeated groups, texts, and one field for every question. */
import type { GroupItem, Item, Question } from '#modules/instruments/rules/form.ts';
import { textOf } from '#modules/instruments/rules/form.ts';
import { keyOf, repetitionsOf } from '#modules/instruments/rules/places.ts';
import { Button } from '../design/button.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { AnswerField } from './answer-field.tsx';
import { type FormState, isAsked } from './form-state.ts';
import { GroupTable } from './group-table.tsx';
import { usePlayerTexts } from './texts/player-texts.ts';

interface FormItemsProps {
  readonly items: readonly Item[];
  /** The repetition of the groups around. */
  readonly at: readonly number[];
  readonly state: FormState;
}

/** Items in reading order. What is not asked now lies hidden in its place, so that the browser can show it at once. */
export function FormItems({ items, at, state }: FormItemsProps) {
  const language = useLanguage();
  return items.map((item) => {
    const key = keyOf(item.linkId, at);
    if (item.hidden) return null;
    if (item.type === 'display')
      return (
        <p key={key} data-item={key} hidden={!isAsked(state, key)}>
          {textOf(item, language)}
        </p>
      );
    if (item.type === 'group') return <Group key={key} group={item} at={at} state={state} />;
    return <AnswerField key={key} question={item} name={key} state={state} />;
  });
}

interface GroupProps {
  readonly group: GroupItem;
  readonly at: readonly number[];
  readonly state: FormState;
}

function Group({ group, at, state }: GroupProps) {
  const language = useLanguage();
  if (group.repeats) return <RepeatedGroup group={group} at={at} state={state} />;
  const rows = group.items.filter(
    (item): item is Question => item.type !== 'group' && item.type !== 'display',
  );
  if (group.layout === 'table' && rows.length === group.items.length)
    return <GroupTable group={group} rows={rows} at={at} state={state} />;
  const key = keyOf(group.linkId, at);
  const label = textOf(group, language);
  return (
    <fieldset className="v-form-group" data-item={key} hidden={!isAsked(state, key)}>
      {label === '' ? null : <legend className="v-h2">{label}</legend>}
      <FormItems items={group.items} at={at} state={state} />
    </fieldset>
  );
}

/** Each repetition with the way to take it away, and one more at the end: by buttons, so that it works without JavaScript. */
function RepeatedGroup({ group, at, state }: GroupProps) {
  const language = useLanguage();
  const words = usePlayerTexts();
  const key = keyOf(group.linkId, at);
  const kept = repetitionsOf(group, at, state.answers);
  const turns = kept + (state.more === key ? 1 : 0);
  const label = textOf(group, language);
  const isFull = group.maxOccurs !== undefined && turns >= group.maxOccurs;
  return (
    <section className="v-form-group" aria-label={label} data-item={key} hidden={!isAsked(state, key)}>
      {Array.from({ length: turns }, (_, turn) => (
        <fieldset key={turn} className="v-form-turn">
          <legend className="v-h3">{words.turn({ name: label, turn: turn + 1 })}</legend>
          <FormItems
            items={group.items}
            at={[...at, turn]}
            state={turn < kept ? { ...state, more: null } : state}
          />
          {turns > Math.max(1, group.minOccurs ?? 1) ? (
            <Button variant="quiet" name="remove" value={`${key}#${turn}`}>
              {words.removeTurn({ name: label, turn: turn + 1 })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {isFull || state.more === key ? null : (
        <Button variant="second" name="more" value={key}>
          {words.addTurn({ name: label })}
        </Button>
      )}
    </section>
  );
}
