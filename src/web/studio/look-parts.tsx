/** The parts of a look at the road: which point of it, and who looks. */
import { Button, ButtonRow } from '../design/button.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { Tag } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import { Select, TextField } from '../design/text-fields.tsx';
import { EntriesPart } from '../walks-of-people/entries-part.tsx';
import { FactsPart } from '../walks-of-people/facts-part.tsx';
import { PicturesPart } from '../walks-of-people/pictures-part.tsx';
import { DosePart } from '../walks-of-people/dose-part.tsx';
import { RoadPart } from '../walks-of-people/road-part.tsx';
import type { Played } from './playing.server.ts';
import { useRuleTexts } from './texts/rule-texts.ts';
import { useTryTexts, VIEWS } from './texts/try-texts.ts';

interface PlayedProps {
  readonly played: Played;
}

const NOT_LOOKED_AT = ['start', 'zone', 'country', 'messageTime', 'diligence', 'kind'] as const;
const LOOKED_AT = ['day', 'step', 'language', 'view', 'diaryDay'] as const;

/** All that is set, for a form that does not show it. `looks` leaves out what the fields of a look show themselves. */
export function Carried({ played, but }: PlayedProps & { readonly but?: 'looks' }) {
  const { setting, deeds, writings, forms } = played;
  const names = but === 'looks' ? NOT_LOOKED_AT : [...NOT_LOOKED_AT, ...LOOKED_AT];
  return (
    <>
      <input type="hidden" name="version" value={played.version} />
      {names.map((name) => (
        <input key={name} type="hidden" name={name} value={setting[name]} />
      ))}
      {deeds.map((one, index) => (
        <input key={`deed ${index}`} type="hidden" name="deed" value={one.value} />
      ))}
      {writings.map((one, index) => (
        <input key={`written ${index}`} type="hidden" name="written" value={one.value} />
      ))}
      {forms.map((one, index) => (
        <input key={`answered ${index}`} type="hidden" name="answered" value={one.value} />
      ))}
    </>
  );
}

/** Which day, step and language, how wide, and as whom. */
export function LookFields({ played }: PlayedProps) {
  const words = useTryTexts();
  const { setting, address } = played;
  return (
    <>
      <div className="st-try-fields">
        <TextField name="day" type="date" label={words.previewDay} width="short" defaultValue={setting.day} />
        <Select name="step" label={words.previewStep} options={played.steps} defaultValue={setting.step} />
        <Select
          name="language"
          label={words.language}
          options={played.languages}
          defaultValue={setting.language}
        />
      </div>
      <RadioList
        name="view"
        label={words.view}
        options={VIEWS.map((view) => ({ value: view, label: words.views[view] }))}
        defaultValue={setting.view === 'coach' ? 'phone' : setting.view}
      />
      <ButtonRow>
        <Button variant="second" name="intent" value="look" formAction={`${address}/look`}>
          {words.lookAsPerson}
        </Button>
        <Button variant="second" name="intent" value="coach" formAction={`${address}/try#preview`}>
          {words.lookAsCoach}
        </Button>
      </ButtonRow>
    </>
  );
}

/** In the form of the simulator. */
export function LookPart({ played }: PlayedProps) {
  const words = useTryTexts();
  if (played.preview === null) return null;
  return (
    <Section heading={words.preview} id="preview">
      <p>{words.previewLead}</p>
      <LookFields played={played} />
    </Section>
  );
}

/** The coach's page about the walk that is tried. */
export function AsCoach({ played }: PlayedProps) {
  const words = useTryTexts();
  const rules = useRuleTexts();
  const { preview, setting } = played;
  if (preview === null || setting.view !== 'coach') return null;
  const { walk, flags } = preview.coach;
  return (
    <div className="st-coach" role="region" aria-label={words.lookAsCoach}>
      <p>{words.notPressed}</p>
      <h2 className="v-h2">{words.flags}</h2>
      {flags.length === 0 ? <p>{words.noFlags}</p> : null}
      <ul>
        {flags.map((flag) => (
          <li key={flag.id}>
            {flag.reason}{' '}
            <Tag kind={flag.priority === 'high' ? 'danger' : 'person'}>{rules.priorities[flag.priority]}</Tag>
          </li>
        ))}
      </ul>
      <fieldset className="v-plain-fieldset" disabled>
        <legend className="ds-sr-only">{words.lookAsCoach}</legend>
        <FactsPart page={walk} walks={undefined} />
        <EntriesPart page={walk} tried={undefined} />
        <RoadPart page={walk} />
        <PicturesPart page={walk} />
        <DosePart page={walk} tried={undefined} />
      </fieldset>
    </div>
  );
}
