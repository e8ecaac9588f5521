/** Where two have written at once, and what could not be kept: both texts in full, until somebody decides. */
import type { ConflictAt } from '#modules/programmes/rules/edit-shape.ts';
import { Button, ButtonRow } from '../design/button.tsx';
import { useEditor } from './editor-context.ts';
import { useEditorTexts } from './texts/editor-texts.ts';
import { useDraft } from './use-draft.ts';

/** A text as it is; anything else as it would stand in a file. */
function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

function Value({ heading, value }: { readonly heading: string; readonly value: unknown }) {
  const { conflicts: words } = useEditorTexts();
  const text = shown(value);
  return (
    <div>
      <h3 className="v-h3">{heading}</h3>
      <pre className="st-value">{text ?? words.nothing}</pre>
    </div>
  );
}

function partOf({ edit }: ConflictAt): string {
  return edit.kind === 'insert' ? edit.place.into : edit.part;
}

function One({ conflict, index }: { readonly conflict: ConflictAt; readonly index: number }) {
  const { choose } = useDraft();
  const { choose: goTo } = useEditor();
  const { conflicts: words } = useEditorTexts();
  const mayInsist = conflict.name === 'changed' || conflict.name === 'moved';
  const isText = conflict.edit.kind === 'text' && typeof conflict.theirs === 'string';
  const settle = (choice: 'mine' | 'theirs' | 'both') => {
    choose(index, choice);
    goTo(partOf(conflict));
  };
  return (
    <li>
      <p>{words.names[conflict.name]}</p>
      <div className="st-beside">
        <Value heading={words.mine} value={conflict.mine} />
        <Value heading={words.theirs} value={conflict.theirs} />
      </div>
      <ButtonRow>
        {mayInsist ? (
          <Button type="button" onClick={() => settle('mine')}>
            {words.keepMine}
          </Button>
        ) : null}
        <Button type="button" variant="second" onClick={() => settle('theirs')}>
          {words.keepTheirs}
        </Button>
        {isText && mayInsist && typeof conflict.mine === 'string' ? (
          <Button type="button" variant="second" onClick={() => settle('both')}>
            {words.keepBoth}
          </Button>
        ) : null}
      </ButtonRow>
    </li>
  );
}

export function Conflicts() {
  const { editing, see } = useDraft();
  const { conflicts: words } = useEditorTexts();
  const { conflicts, notKept } = editing;
  if (conflicts.length === 0 && notKept.length === 0) return null;
  return (
    <section className="v-notice st-conflicts" data-color="highlight" role="alert">
      {conflicts.length === 0 ? null : (
        <>
          <h2 className="v-h2">{words.heading}</h2>
          <p>{words.lead}</p>
          <ul className="v-plain-list">
            {conflicts.map((conflict, index) => (
              <One key={`${index} ${partOf(conflict)}`} conflict={conflict} index={index} />
            ))}
          </ul>
        </>
      )}
      {notKept.map((one, index) => (
        <div key={`${index} ${one.at}`}>
          <h2 className="v-h2">{words.notKept}</h2>
          <p>
            {words.notKeptLead}{' '}
            <span className="v-subtle">{one.problem === 'script-in-text' ? words.script : one.problem}</span>
          </p>
          <pre className="st-value">
            {shown(one.edit.kind === 'insert' ? one.edit.value : 'is' in one.edit ? one.edit.is : null)}
          </pre>
          <Button type="button" variant="second" onClick={() => see(index)}>
            {words.seen}
          </Button>
        </div>
      ))}
    </section>
  );
}
