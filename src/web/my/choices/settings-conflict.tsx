import type { Country } from '#kernel/actor.ts';
import type { ChannelName } from '#kernel/channels.ts';
import { Notice } from '../../design/cards.tsx';
import { Table } from '../../design/lists.tsx';
import { type ChoiceTexts, useChoiceTexts } from './texts/texts.ts';

interface Choices {
  readonly language: string;
  readonly channels: readonly ChannelName[];
  readonly time: string;
  readonly email: string;
  readonly phone: string;
}

/** A way to be told, by its name in the person's country. */
export function wayName(
  name: ChannelName,
  country: Country,
  words: Pick<ChoiceTexts['settings'], 'ways'>,
): string {
  return name === 'inbox' ? words.ways.names.inbox[country] : words.ways.names[name];
}

/** What somebody saved meanwhile beside what was written here. */
export function SettingsConflict({
  there,
  yours,
}: {
  readonly there: Choices & { readonly country: Country };
  readonly yours: Choices;
}) {
  const { settings: words } = useChoiceTexts();
  const row = (id: string, what: string, told: (choices: Choices) => string) => ({
    id,
    cells: { what, there: told(there) || words.conflict.none, yours: told(yours) || words.conflict.none },
  });
  const languageName = (code: string) =>
    code === 'sv' || code === 'fi' || code === 'en' ? words.languages[code] : code;
  return (
    <Notice kind="person" role="alert" heading={words.conflict.heading}>
      <p>{words.conflict.text}</p>
      <Table
        caption={words.conflict.heading}
        captionFor="screen-readers"
        columns={[
          { key: 'what', label: '' },
          { key: 'there', label: words.conflict.there },
          { key: 'yours', label: words.conflict.yours },
        ]}
        rows={[
          row('email', words.email, (choices) => choices.email),
          row('phone', words.phone, (choices) => choices.phone),
          row('ways', words.ways.heading, (choices) =>
            choices.channels.map((name) => wayName(name, there.country, words)).join(', '),
          ),
          row('time', words.time, (choices) => choices.time),
          row('language', words.language, (choices) => languageName(choices.language)),
        ]}
      />
    </Notice>
  );
}
