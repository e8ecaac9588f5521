import type { Language } from '#kernel/actor.ts';
import type { ReactNode } from 'react';
import { useShellTexts } from '../shell/texts/texts.ts';
import { Notice } from './cards.tsx';

interface PersonHeaderProps {
  readonly name: string;
  /** In whole years; undefined when the birth date is not known. */
  readonly age: number | undefined;
  readonly speaks: Language;
  readonly protectedIdentity: 'protected' | 'open';
  /** Name of the responsible coach; undefined says that nobody is. */
  readonly responsible: string | undefined;
  /** As people say it; undefined says that nothing is booked. */
  readonly nextContact: string | undefined;
  /** One more fact: `möte 3 av 6`. */
  readonly detail?: string;
  readonly actions?: ReactNode;
  /** Level of the name's heading: 2 beside a list (default), 1 on a page of its own. */
  readonly level?: 1 | 2;
}

/** Who this is, always in the same order and place. */
export function PersonHeader(person: PersonHeaderProps) {
  const words = useShellTexts();
  const Heading = person.level === 1 ? 'h1' : 'h2';
  const facts = [
    ...(person.age === undefined ? [] : [words.years({ age: person.age })]),
    words.speaks[person.speaks],
    person.responsible === undefined
      ? words.nobodyResponsible
      : words.responsible({ name: person.responsible }),
    person.nextContact === undefined ? words.noNextContact : words.nextContact({ when: person.nextContact }),
    ...(person.detail === undefined ? [] : [person.detail]),
  ];
  return (
    <div className="v-person">
      {person.protectedIdentity === 'protected' ? (
        <Notice kind="danger" role="note">
          <p>{words.protectedIdentity}</p>
        </Notice>
      ) : null}
      <div className="v-person-row">
        <div>
          <Heading className="v-person-name">{person.name}</Heading>
          <ul className="v-plain-list v-person-facts">
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </div>
        {person.actions === undefined ? null : <div className="v-actions">{person.actions}</div>}
      </div>
    </div>
  );
}
