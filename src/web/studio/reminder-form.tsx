/** Reminders as sentences: when, by which channel, how many at most. */
import type { Module, Programme } from '#modules/programmes/rules/programme.ts';
import { Button } from '../design/button.tsx';
import { Sentence } from './sentence.tsx';
import { CheckBox, LineBox, ManyBox, NumberBox, useSetting } from './setting-fields.tsx';
import { useEditorTexts } from './texts/editor-texts.ts';
import { useRuleTexts } from './texts/rule-texts.ts';
import { useDraft } from './use-draft.ts';

type Reminder = Programme['reminders'][number];
const MOST_REMINDERS = 5;
const MOST_AFTER = 366;
const MOST_BETWEEN = 90;
const MOST_TIMES = 20;
const CHANNELS = ['email', 'sms', 'push', 'inbox'] as const;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

interface OneProps {
  readonly reminder: Reminder;
  readonly set: (reminder: Reminder) => void;
}

/** The person's own time, or one that the programme sets. */
function At({ reminder, set }: OneProps) {
  const words = useRuleTexts();
  return (
    <span className="st-choice-of-two">
      <CheckBox
        label={reminder.at === undefined ? words.ownTime : words.setTime}
        isOn={reminder.at !== undefined}
        set={(state) => {
          const { at: _, ...rest } = reminder;
          set(state === 'on' ? { ...rest, at: '09:00' } : rest);
        }}
      />
      {reminder.at === undefined ? null : (
        <LineBox
          label={words.places.at}
          named="heard"
          type="time"
          value={reminder.at}
          isRight={(written) => TIME.test(written)}
          set={(at) => set({ ...reminder, at })}
        />
      )}
    </span>
  );
}

function Channels({ reminder, set }: OneProps) {
  const words = useRuleTexts();
  return (
    <span className="st-choice-of-two">
      {reminder.channels === undefined ? <span>{words.ownChannels}</span> : null}
      <ManyBox
        label={words.places.channels}
        values={reminder.channels ?? []}
        options={CHANNELS.map((one) => ({ value: one, label: words.channels[one] }))}
        least={0}
        set={(values) => {
          const { channels: _, ...rest } = reminder;
          const channels = CHANNELS.filter((one) => values.includes(one));
          set(channels.length === 0 ? rest : { ...rest, channels });
        }}
      />
    </span>
  );
}

function Repeats({ reminder, set }: OneProps) {
  const words = useRuleTexts();
  return (
    <>
      <CheckBox
        label={words.repeat}
        isOn={reminder.everyDays !== undefined}
        set={(state) => {
          const { everyDays: _, ...rest } = reminder;
          set(state === 'on' ? { ...rest, everyDays: 2, most: 3 } : { ...rest, most: 1 });
        }}
      />
      {reminder.everyDays === undefined ? null : (
        <div className="st-sentence">
          <Sentence
            template={words.repeated}
            places={{
              every: (
                <NumberBox
                  label={words.places.every}
                  named="heard"
                  value={reminder.everyDays}
                  least={1}
                  most={MOST_BETWEEN}
                  set={(everyDays) => set({ ...reminder, everyDays })}
                />
              ),
              most: (
                <NumberBox
                  label={words.places.most}
                  named="heard"
                  value={reminder.most}
                  least={1}
                  most={MOST_TIMES}
                  set={(most) => set({ ...reminder, most })}
                />
              ),
            }}
          />
        </div>
      )}
    </>
  );
}

interface RemindersProps {
  readonly part: string;
  readonly reminders: readonly Reminder[];
}

export function Reminders({ part, reminders }: RemindersProps) {
  const words = useRuleTexts();
  const editor = useEditorTexts();
  const { fresh } = useDraft();
  const set = useSetting(part);
  const put = (index: number, next: Reminder) => set('reminders', reminders.with(index, next));
  return (
    <>
      {reminders.length === 0 ? <p>{words.noReminders}</p> : null}
      <ul className="v-plain-list st-side-parts">
        {reminders.map((reminder, index) => (
          <li key={reminder.id} className="st-rule">
            <div className="st-sentence">
              <Sentence
                template={words.reminder}
                places={{
                  after: (
                    <NumberBox
                      label={words.places.after}
                      named="heard"
                      value={reminder.afterDays}
                      least={0}
                      most={MOST_AFTER}
                      set={(afterDays) => put(index, { ...reminder, afterDays })}
                    />
                  ),
                  at: <At reminder={reminder} set={(next) => put(index, next)} />,
                  channels: <Channels reminder={reminder} set={(next) => put(index, next)} />,
                }}
              />
            </div>
            <Repeats reminder={reminder} set={(next) => put(index, next)} />
            <Button
              type="button"
              variant="quiet"
              onClick={() => set('reminders', reminders.toSpliced(index, 1))}
              aria-label={`${editor.remove}: ${words.reminders} ${index + 1}`}
            >
              {editor.remove}
            </Button>
          </li>
        ))}
      </ul>
      {reminders.length >= MOST_REMINDERS ? null : (
        <Button
          type="button"
          variant="second"
          onClick={() =>
            set('reminders', [
              ...reminders,
              { id: fresh('reminder'), afterDays: 0, most: 1 } satisfies Reminder,
            ])
          }
        >
          {editor.addOf.reminders}
        </Button>
      )}
      <p className="v-hint">{words.reminderHint}</p>
    </>
  );
}

/** A module has the programme's reminders, or its own. */
export function ModuleReminders({ module }: { readonly module: Module }) {
  const words = useRuleTexts();
  const set = useSetting(module.id);
  const { reminders } = module;
  return (
    <>
      <h3 className="v-h3">{words.reminders}</h3>
      <CheckBox
        label={words.ownReminders}
        isOn={reminders !== undefined}
        set={(state) => set('reminders', state === 'on' ? [] : null)}
      />
      {reminders === undefined ? (
        <p>{words.sameReminders}</p>
      ) : (
        <Reminders part={module.id} reminders={reminders} />
      )}
    </>
  );
}
