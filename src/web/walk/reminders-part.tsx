import type { Country } from '#kernel/actor.ts';
import type { ChannelName } from '#kernel/channels.ts';
import { TextLink } from '../design/button.tsx';
import { TextField } from '../design/text-fields.tsx';
import { wayName } from '../my/choices/settings-conflict.tsx';
import { useChoiceTexts } from '../my/choices/texts/texts.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { useWalkTexts } from './texts/texts.ts';

export interface RemindersShown {
  readonly country: Country;
  /** By which they come, the best first. */
  readonly ways: readonly ChannelName[];
  /** When they come in a programme for which no hour is chosen. */
  readonly time: string;
  /** When nobody is reminded. */
  readonly quiet: { readonly from: string; readonly until: string };
}

interface RemindersPartProps {
  readonly reminders: RemindersShown;
  readonly typed: string | undefined;
  readonly error: string | undefined;
}

/** At what hour the person wants to hear of a programme that they begin, and the ways that are set. */
export function RemindersPart({ reminders, typed, error }: RemindersPartProps) {
  const language = useLanguage();
  const { offer, reminders: words } = useWalkTexts();
  const { settings } = useChoiceTexts();
  const ways = reminders.ways.map((way) => wayName(way, reminders.country, settings)).join(', ');
  return (
    <>
      <TextField
        name="time"
        type="time"
        width="short"
        optional
        label={offer.time}
        hint={`${offer.timeHint({ time: reminders.time })} ${words.quiet(reminders.quiet)}`}
        defaultValue={typed}
        error={error}
      />
      <p>
        {ways === '' ? words.none : words.ways({ ways })}{' '}
        <TextLink href={`/${language}/my/settings`}>{words.settings}</TextLink>
      </p>
    </>
  );
}
