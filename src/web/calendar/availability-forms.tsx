import type { CivilDate } from '#kernel/dates.ts';
import { Button } from '../design/button.tsx';
import { errorOf, type FieldError } from '../design/field-parts.tsx';
import { TextField } from '../design/text-fields.tsx';
import type { WrittenAvailability } from './availability.server.ts';
import { useCalendarTexts } from './texts/texts.ts';

interface FormProps {
  readonly errors: readonly FieldError[];
  readonly written: WrittenAvailability | undefined;
}

/** When one cannot; no reason is asked for. */
export function TimeOffForm({ today, errors, written }: FormProps & { readonly today: CivilDate }) {
  const words = useCalendarTexts().availability.off;
  return (
    <form method="post" className="v-pattern" noValidate>
      <input type="hidden" name="act" value="off" />
      <p>{words.lead}</p>
      <div className="v-pattern-fields">
        {(['fromDay', 'fromTime', 'untilDay', 'untilTime'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            type={name.endsWith('Day') ? 'date' : 'time'}
            width={name.endsWith('Day') ? 'medium' : 'short'}
            label={words[name]}
            error={errorOf(errors, name)}
            defaultValue={
              written?.[name] ??
              { fromDay: today, fromTime: '00:00', untilDay: today, untilTime: '23:59' }[name]
            }
          />
        ))}
      </div>
      <div className="v-actions">
        <Button>{words.confirm}</Button>
      </div>
    </form>
  );
}

/** A place beside the unit's own. */
export function SiteForm({ errors, written }: FormProps) {
  const words = useCalendarTexts().availability.sites;
  return (
    <form method="post" className="v-pattern" noValidate>
      <input type="hidden" name="act" value="site" />
      <p>{words.lead}</p>
      <div className="v-pattern-fields">
        <TextField
          name="name"
          label={words.name}
          error={errorOf(errors, 'name')}
          defaultValue={written?.name}
          maxLength={80}
        />
        <TextField
          name="travelMinutes"
          inputMode="numeric"
          width="short"
          label={words.travel}
          error={errorOf(errors, 'travelMinutes')}
          defaultValue={written?.travelMinutes ?? '0'}
          maxLength={3}
        />
      </div>
      <div className="v-actions">
        <Button variant="second">{words.confirm}</Button>
      </div>
    </form>
  );
}
