/** How a form is scored, judged and watched, as staff read it. */
import { Disclosure } from '../design/disclosure.tsx';
import { KeyValues, Table, Tag } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import type { FormPageData } from './form.server.ts';
import { useInstrumentsTexts } from './texts/texts.ts';

export function ScoringPart({ page }: { readonly page: FormPageData }) {
  const words = useInstrumentsTexts().scoring;
  return (
    <Section heading={words.heading} id="scoring">
      <p className="v-subtle">{words.version({ version: page.scoringVersion })}</p>
      {page.scores.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        page.scores.map((row) => (
          <div key={row.code}>
            <h3 className="v-h3">{row.title}</h3>
            <KeyValues
              items={[
                { key: words.how, value: row.how },
                { key: words.range, value: row.range },
                { key: words.missing, value: row.missing },
                { key: words.better, value: row.better },
              ]}
            />
            {row.changes.map((change) => (
              <p key={change} className="v-subtle">
                {change}
              </p>
            ))}
          </div>
        ))
      )}
      {page.scorings.length < 2 ? null : (
        <Disclosure summary={words.earlier}>
          <ul>
            {page.scorings.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}

export function BandsPart({ page }: { readonly page: FormPageData }) {
  const words = useInstrumentsTexts().bands;
  if (page.bands.length === 0) return null;
  return (
    <Section heading={words.heading}>
      {page.bands.map((band) => (
        <Disclosure key={band.code} summary={`${band.title} (${band.level})`}>
          <KeyValues
            items={[
              { key: words.resident, value: band.resident },
              { key: words.professional, value: band.professional },
              { key: words.next, value: band.actions.join(' ') },
            ]}
          />
        </Disclosure>
      ))}
    </Section>
  );
}

function LimitSet({ set }: { readonly set: FormPageData['limits'][number] }) {
  const words = useInstrumentsTexts().limits;
  return (
    <section aria-label={`${set.heading}. ${set.days}`}>
      <h3 className="v-h3">
        {set.heading} {set.holdsNow ? <Tag kind="calm">{words.holdsNow}</Tag> : null}
      </h3>
      <p>
        {set.days} {set.organisations === null ? '' : set.organisations}
      </p>
      <p className="v-subtle">
        {words.source}: {set.source} ({set.id})
      </p>
      {set.groups.map((group) => (
        <div key={group.code}>
          <p>
            <strong>{group.label}</strong>: {group.limit}
            {group.isCareful ? ` ${words.careful}` : ''}
          </p>
          <p className="v-subtle">{group.certainty}</p>
          {group.ranges.length === 0 ? null : (
            <Table
              caption={`${set.heading} (${set.id}), ${group.label}`}
              captionFor="screen-readers"
              columns={[
                { key: 'band', label: words.band },
                { key: 'value', label: words.value },
              ]}
              rows={group.ranges.map((range) => ({
                id: range.id,
                cells: { band: range.band, value: `${range.score}: ${range.value}` },
              }))}
            />
          )}
        </div>
      ))}
    </section>
  );
}

export function LimitsPart({ page }: { readonly page: FormPageData }) {
  const words = useInstrumentsTexts().limits;
  return (
    <Section heading={words.heading}>
      {page.limits.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        page.limits.map((set) => <LimitSet key={set.id} set={set} />)
      )}
    </Section>
  );
}

export function FlagsPart({ page }: { readonly page: FormPageData }) {
  const words = useInstrumentsTexts().flags;
  return (
    <Section heading={words.heading}>
      {page.flags.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        page.flags.map((row) => (
          <div key={row.code}>
            <p>
              <strong>{row.reason}</strong> <Tag kind={row.isHigh ? 'danger' : 'person'}>{row.priority}</Tag>
            </p>
            <p className="v-subtle">
              {row.then} {words.version({ version: row.version })}
            </p>
          </div>
        ))
      )}
    </Section>
  );
}
