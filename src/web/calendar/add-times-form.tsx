import { type CivilDate, plusDays } from '#kernel/dates.ts';
import { weekdayName } from '#kernel/dates-format.ts';
import type { Modality } from '#modules/booking/public.ts';
import { Button } from '../design/button.tsx';
import { Checkbox, CheckboxList } from '../design/choice-fields.tsx';
import { errorOf, type FieldError } from '../design/field-parts.tsx';
import { Select, TextField } from '../design/text-fields.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { useCalendarTexts } from './texts/texts.ts';

/** The form as it was written, kept when it comes back. */
export interface WrittenPattern {
  readonly weekdays: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly minutes: string;
  readonly pauseMinutes: string;
  readonly firstDay: string;
  readonly weeks: string;
  readonly modalities: readonly string[];
  readonly siteId: string;
  readonly onHolidays: string;
}

interface AddTimesFormProps {
  readonly modalities: readonly Modality[];
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly idempotencyKey: string;
  /** Any Monday: names the weekdays. */
  readonly monday: CivilDate;
  readonly errors: readonly FieldError[];
  readonly written: WrittenPattern;
}

/** A weekly pattern of free times. */
export function AddTimesForm({
  modalities,
  sites,
  idempotencyKey,
  monday,
  errors,
  written,
}: AddTimesFormProps) {
  const language = useLanguage();
  const words = useCalendarTexts();
  const { add } = words;
  const wrong = (name: string): string | undefined => errorOf(errors, name);
  return (
    <form method="post" className="v-pattern">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <CheckboxList
        name="weekdays"
        label={add.weekdays}
        error={wrong('weekdays')}
        defaultValues={written.weekdays}
        options={Array.from({ length: 7 }, (_, index) => ({
          value: String(index + 1),
          label: weekdayName(plusDays(monday, index), language),
        }))}
      />
      <div className="v-pattern-fields">
        <TextField
          name="from"
          type="time"
          width="short"
          label={add.from}
          error={wrong('from')}
          defaultValue={written.from}
        />
        <TextField
          name="until"
          type="time"
          width="short"
          label={add.until}
          error={wrong('until')}
          defaultValue={written.until}
        />
        <TextField
          name="minutes"
          inputMode="numeric"
          width="short"
          label={add.minutes}
          error={wrong('minutes')}
          defaultValue={written.minutes}
          maxLength={3}
        />
        <TextField
          name="pauseMinutes"
          inputMode="numeric"
          width="short"
          label={add.pause}
          error={wrong('pauseMinutes')}
          defaultValue={written.pauseMinutes}
          maxLength={3}
        />
        <TextField
          name="firstDay"
          type="date"
          width="medium"
          label={add.firstDay}
          error={wrong('firstDay')}
          defaultValue={written.firstDay}
        />
        <TextField
          name="weeks"
          inputMode="numeric"
          width="short"
          label={add.weeks}
          hint={add.weeksHint}
          error={wrong('weeks')}
          defaultValue={written.weeks}
          maxLength={2}
        />
      </div>
      <CheckboxList
        name="modalities"
        label={add.modalities}
        error={wrong('modalities')}
        defaultValues={written.modalities}
        options={modalities.map((modality) => ({ value: modality, label: words.modality[modality] }))}
      />
      {sites.length === 0 ? null : (
        <Select
          name="siteId"
          label={add.site}
          error={wrong('siteId')}
          defaultValue={written.siteId}
          options={[
            { value: '', label: words.atTheUnit },
            ...sites.map((site) => ({ value: site.id, label: site.name })),
          ]}
        />
      )}
      <Checkbox
        name="onHolidays"
        label={add.onHolidays}
        hint={add.onHolidaysHint}
        defaultChecked={written.onHolidays === 'yes'}
      />
      <div className="v-actions">
        <Button>{add.confirm}</Button>
      </div>
    </form>
  );
}
