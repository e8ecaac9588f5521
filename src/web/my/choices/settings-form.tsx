import type { Country } from '#kernel/actor.ts';
import type { ChannelName } from '#kernel/channels.ts';
import { Button } from '../../design/button.tsx';
import { RadioList } from '../../design/choice-fields.tsx';
import { errorOf, type FieldError } from '../../design/field-parts.tsx';
import { Select, TextField } from '../../design/text-fields.tsx';
import { wayName } from './settings-conflict.tsx';
import { useChoiceTexts, ZONES } from './texts/texts.ts';

interface Shown {
  readonly language: string;
  readonly channels: readonly ChannelName[];
  readonly time: string;
  readonly zone: string;
  readonly email: string;
  readonly phone: string;
}

interface SettingsFormProps {
  readonly settings: {
    readonly country: Country;
    readonly offered: readonly ChannelName[];
    readonly usual: string;
    readonly quiet: { readonly from: string; readonly until: string };
    readonly version: number;
  };
  readonly shown: Shown;
  readonly errors: readonly FieldError[];
  readonly action: string;
}

/** Works without JavaScript: the ways are asked for one after the other, the best first. */
export function SettingsForm({ settings, shown, errors, action }: SettingsFormProps) {
  const { settings: words } = useChoiceTexts();
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={settings.version} />
      <RadioList
        name="language"
        label={words.language}
        defaultValue={shown.language}
        options={(['sv', 'fi', 'en'] as const).map((code) => ({ value: code, label: words.languages[code] }))}
      />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        optional
        label={words.email}
        hint={words.emailHint}
        defaultValue={shown.email}
        error={errorOf(errors, 'email')}
      />
      <TextField
        name="phone"
        type="tel"
        autoComplete="tel"
        optional
        label={words.phone}
        defaultValue={shown.phone}
        error={errorOf(errors, 'phone')}
      />
      <Ways settings={settings} shown={shown} />
      <TextField
        name="time"
        width="short"
        inputMode="numeric"
        optional
        label={words.time}
        hint={words.timeHint({ usual: settings.usual, ...settings.quiet })}
        defaultValue={shown.time}
        error={errorOf(errors, 'time')}
      />
      <Select
        name="zone"
        label={words.zone}
        hint={words.zoneHint}
        options={zoneOptions(shown.zone, words.zones)}
        defaultValue={shown.zone}
        error={errorOf(errors, 'zone')}
      />
      <Button>{action}</Button>
    </form>
  );
}

/** A zone that was chosen by other means stays, under the name that it has. */
function zoneOptions(chosen: string, names: Readonly<Record<'own' | (typeof ZONES)[number], string>>) {
  const known: readonly string[] = ZONES;
  return [
    { value: '', label: names.own },
    ...ZONES.map((zone) => ({ value: zone, label: names[zone] })),
    ...(chosen === '' || known.includes(chosen) ? [] : [{ value: chosen, label: chosen }]),
  ];
}

function Ways({ settings, shown }: Pick<SettingsFormProps, 'settings' | 'shown'>) {
  const { settings: words } = useChoiceTexts();
  const { ways } = words;
  const labels = [ways.first, ways.second, ways.third].slice(0, Math.max(1, settings.offered.length));
  // What is chosen and not set up any more can still be seen and left.
  const offered = [...new Set([...settings.offered, ...shown.channels])];
  const options = offered.map((name) => ({ value: name, label: wayName(name, settings.country, words) }));
  return (
    <fieldset className="v-fieldset" aria-describedby="ways-hint">
      <legend className="ds-label v-label">{ways.heading}</legend>
      <p id="ways-hint" className="v-hint">
        {ways.hint}
      </p>
      {labels.map((label, index) => (
        <Select
          key={label}
          name={`way${index + 1}`}
          label={label}
          options={[...options, { value: '', label: index === 0 ? ways.nothing : ways.noOther }]}
          defaultValue={shown.channels[index] ?? ''}
        />
      ))}
    </fieldset>
  );
}
