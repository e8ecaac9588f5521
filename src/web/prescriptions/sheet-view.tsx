import type { PaperPart } from '#platform/pdf.ts';
import { Notice } from '../design/cards.tsx';
import { KeyValues } from '../design/lists.tsx';
import type { Sheet } from './sheet.ts';
import './prescriptions.css';

function Part({ part }: { readonly part: PaperPart }) {
  switch (part.kind) {
    case 'heading':
      return <h2 className="v-h2">{part.text}</h2>;
    case 'words':
      return <p className="v-said">{part.text}</p>;
    case 'facts':
      return <KeyValues items={part.facts.map(({ label, value }) => ({ key: label, value }))} />;
  }
}

/** What was prescribed, part by part. It prints as it stands; its language may be another than the page's. */
export function SheetView({ sheet }: { readonly sheet: Sheet }) {
  return (
    <div className="v-prescription" lang={sheet.language}>
      {sheet.standing === null ? null : (
        <Notice kind="person" role="note">
          <p>{sheet.standing}</p>
        </Notice>
      )}
      {sheet.parts.map((part) => (
        <Part
          key={part.kind === 'facts' ? (part.facts[0]?.label ?? '') : `${part.kind} ${part.text}`}
          part={part}
        />
      ))}
    </div>
  );
}
