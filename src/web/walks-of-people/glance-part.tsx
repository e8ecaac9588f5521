import { Button, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { KeyValues } from '../design/lists.tsx';
import type { Glance } from './glance.server.ts';
import { useWalkTexts } from './texts/texts.ts';

interface GlancePartProps {
  readonly glance: Glance;
  /** The addresses of the person and of this walk. */
  readonly person: string;
  readonly at: string;
  readonly supportedUntil: string | null;
}

/** What needs somebody, each the way to where it is seen to. */
export function GlancePart({ glance, person, at, supportedUntil }: GlancePartProps) {
  const words = useWalkTexts().glance;
  const items = [
    ...(glance.flags.length === 0
      ? []
      : [
          {
            key: words.flags,
            value: (
              <Links
                links={glance.flags.map(({ id, reason }) => ({
                  href: `${person}/flags/${id}`,
                  text: reason,
                }))}
              />
            ),
          },
        ]),
    ...(glance.answerBy === null
      ? []
      : [
          {
            key: words.message,
            value: (
              <TextLink href={`${person}/messages`}>{words.answerBy({ day: glance.answerBy })}</TextLink>
            ),
          },
        ]),
    ...(glance.forms.length === 0
      ? []
      : [
          {
            key: words.forms,
            value: (
              <Links
                links={glance.forms.map(({ title, isOwn }) => ({
                  href: isOwn ? `${at}#road-heading` : `${person}/forms`,
                  text: title,
                }))}
              />
            ),
          },
        ]),
    ...(glance.goals.length === 0
      ? []
      : [
          {
            key: words.goals,
            value: (
              <Links
                links={glance.goals.map(({ id, words: text, isWritten }) => ({
                  href: isWritten ? `${at}?show=${id}#task-${id}` : person,
                  text,
                }))}
              />
            ),
          },
        ]),
  ];
  return (
    <section className="v-person-part" aria-labelledby="glance-heading">
      <h2 className="v-h2" id="glance-heading">
        {words.heading}
      </h2>
      {glance.isEnding && supportedUntil !== null ? (
        <Notice kind="person">
          <p>{words.supportEnds({ day: supportedUntil })}</p>
          <form method="post">
            <input type="hidden" name="form" value="support" />
            <Button variant="second">{words.seen}</Button>
          </form>
        </Notice>
      ) : null}
      {items.length === 0 ? <p className="v-subtle">{words.none}</p> : <KeyValues items={items} />}
    </section>
  );
}

function Links({ links }: { readonly links: readonly { readonly href: string; readonly text: string }[] }) {
  return (
    <ul className="v-plain-list v-glance-links">
      {links.map(({ href, text }, place) => (
        <li key={`${place} ${text}`}>
          <TextLink href={href}>{text}</TextLink>
        </li>
      ))}
    </ul>
  );
}
