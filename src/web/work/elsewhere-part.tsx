import { TextLink } from '../design/button.tsx';
import { PersonPart } from './person-part.tsx';
import type { PersonView } from './person-view.server.ts';
import { useOtherUnitTexts } from './texts/texts.ts';

/** Which other units hold something that may be read, and that something is blocked. Nothing where there is nothing to tell. */
export function ElsewherePart({ elsewhere }: { readonly elsewhere: PersonView['elsewhere'] }) {
  const t = useOtherUnitTexts().elsewhere;
  const { units, emergencyHref } = elsewhere;
  if (units.length === 0 && emergencyHref === null) return null;
  return (
    <PersonPart id="elsewhere" heading={t.heading} action={null}>
      {units.length === 0 ? null : (
        <>
          <p className="v-subtle">{t.lead}</p>
          <ul>
            {units.map((unit) => (
              <li key={unit.id}>
                <TextLink href={unit.href}>{t.open({ unit: unit.name })}</TextLink>
                {unit.organisation === null ? null : (
                  <span className="v-subtle">{` ${unit.organisation}`}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {emergencyHref === null ? null : (
        <p className="v-line">
          <span>{t.blocked}</span>
          <TextLink href={emergencyHref}>{t.emergency}</TextLink>
        </p>
      )}
    </PersonPart>
  );
}
