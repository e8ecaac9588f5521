import { Button, ButtonRow, TextLink } from '../design/button.tsx';
import { CheckboxList } from '../design/choice-fields.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { Section } from '../design/page.tsx';
import { TextField } from '../design/text-fields.tsx';
import { wayName } from '../my/choices/settings-conflict.tsx';
import { useChoiceTexts } from '../my/choices/texts/texts.ts';
import { useLanguage } from '../shell/shell-context.ts';
import type { NotChanged } from './road.server.ts';
import type { HeardView } from './heard-view.ts';
import type { RoadView } from './road-view.ts';
import { useKeepingTexts } from './texts/keeping-texts.ts';
import { useWalkTexts } from './texts/texts.ts';

interface ChangeRoadProps {
  readonly road: Pick<RoadView, 'state' | 'messageTime' | 'usualTime' | 'now'> & HeardView;
  readonly notChanged: NotChanged | undefined;
}

/** Open where something in it has to be corrected. */
function opened(isOpen: unknown): { readonly open?: true } {
  return isOpen === true ? { open: true } : {};
}

/** By which of their ways the person is reminded of this programme. With one way there is nothing to choose. */
function WaysPart({ ways, isWrong }: { readonly ways: HeardView['ways']; readonly isWrong: boolean }) {
  const language = useLanguage();
  const { change, reminders } = useWalkTexts();
  const { needsNetwork } = useKeepingTexts();
  const { settings } = useChoiceTexts();
  const { ways: words } = change;
  const options = ways.have.map((way) => ({ value: way, label: wayName(way, ways.country, settings) }));
  const toSettings = <TextLink href={`/${language}/my/settings`}>{reminders.settings}</TextLink>;
  return (
    <Disclosure summary={words.summary} {...opened(isWrong)}>
      {options.length < 2 ? (
        <p>
          {options.length === 0
            ? reminders.none
            : reminders.ways({ ways: options.map((one) => one.label).join('') })}{' '}
          {toSettings}
        </p>
      ) : (
        <form method="post" action="?" noValidate data-not-changed={needsNetwork.change}>
          <p>
            {words.text} {toSettings}
          </p>
          <CheckboxList
            name="ways"
            label={words.label}
            hint={words.hint}
            options={options}
            defaultValues={isWrong ? [] : ways.chosen}
            error={isWrong ? words.error : undefined}
          />
          <ButtonRow>
            <Button variant="second" name="intent" value="ways">
              {words.button}
            </Button>
          </ButtonRow>
        </form>
      )}
    </Disclosure>
  );
}

/** A rest, the time of reminders, the end: each with what it means before it is pressed. */
export function ChangeRoad({ road, notChanged }: ChangeRoadProps) {
  const language = useLanguage();
  const { change: words, reminders } = useWalkTexts();
  const { needsNetwork } = useKeepingTexts();
  const tried = (form: NotChanged['form']) => (notChanged?.form === form ? notChanged.typed : undefined);
  return (
    <Section heading={words.heading} id="change">
      {road.state === 'paused' ? (
        <form method="post" action="?" data-not-changed={needsNetwork.change}>
          <p>{words.resume.text}</p>
          <ButtonRow>
            <Button name="intent" value="resume">
              {words.resume.button}
            </Button>
          </ButtonRow>
        </form>
      ) : (
        <Disclosure summary={words.pause.summary} {...opened(tried('pause') !== undefined)}>
          <form method="post" action="?" noValidate data-not-changed={needsNetwork.change}>
            <p>{words.pause.text}</p>
            <TextField
              name="until"
              type="date"
              width="short"
              optional
              label={words.pause.until}
              hint={words.pause.untilHint}
              defaultValue={tried('pause')}
              error={tried('pause') === undefined ? undefined : words.pause.error}
            />
            <ButtonRow>
              <Button variant="second" name="intent" value="pause">
                {words.pause.button}
              </Button>
            </ButtonRow>
          </form>
        </Disclosure>
      )}
      <Disclosure summary={words.time.summary} {...opened(tried('time') !== undefined)}>
        <form method="post" action="?" noValidate data-not-changed={needsNetwork.change}>
          <p>
            {words.time.text} <TextLink href={`/${language}/my/settings`}>{reminders.settings}</TextLink>
          </p>
          <TextField
            name="time"
            type="time"
            width="short"
            optional
            label={words.time.label}
            hint={`${words.time.hint({ time: road.usualTime })} ${reminders.quiet(road.quiet)}`}
            defaultValue={tried('time') ?? road.messageTime ?? undefined}
            error={tried('time') === undefined ? undefined : words.time.error}
          />
          {road.heardInstead === null || tried('time') !== undefined ? null : (
            <p>{words.time.heardInstead(road.heardInstead)}</p>
          )}
          <ButtonRow>
            <Button variant="second" name="intent" value="time">
              {words.time.button}
            </Button>
          </ButtonRow>
        </form>
      </Disclosure>
      <WaysPart ways={road.ways} isWrong={tried('ways') !== undefined} />
      <Disclosure summary={words.end.summary}>
        <form method="post" action="?" data-not-changed={needsNetwork.change}>
          <p>{words.end.text}</p>
          <input type="hidden" name="reason" value={road.now.kind === 'done' ? 'finished' : 'stopped'} />
          <ButtonRow>
            <Button variant="danger" name="intent" value="end">
              {words.end.button}
            </Button>
          </ButtonRow>
        </form>
      </Disclosure>
    </Section>
  );
}
