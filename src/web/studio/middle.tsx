/** The chosen part as the person will see it. A block is shown in its step. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { findPart } from '#modules/programmes/rules/parts.ts';
import {
  type Block,
  type Module,
  modulesOf,
  type Phase,
  type Step,
  stepsOf,
} from '#modules/programmes/rules/programme.ts';
import { BlockEdit } from './block-edit.tsx';
import { CommentsBeside } from './comments-beside.tsx';
import { useEditor } from './editor-context.ts';
import { useEditorTexts } from './texts/editor-texts.ts';
import { useDraft } from './use-draft.ts';
import { usePartNames } from './use-parts.ts';
import { PlainWords, RichWords } from './words.tsx';

function BlockFrame({ block }: { readonly block: Block }) {
  const { chosen } = useEditor();
  const words = useEditorTexts();
  return (
    <div
      role="group"
      className="st-block"
      data-block={block.id}
      data-kind={block.kind}
      data-tone={block.kind === 'text' ? block.tone : undefined}
      data-chosen={chosen === block.id ? '' : undefined}
      aria-label={words.blocks[block.kind]}
    >
      <p className="st-block-kind" aria-hidden="true">
        {words.blocks[block.kind]}
      </p>
      <BlockEdit block={block} />
      <Comments about={block.id} />
    </div>
  );
}

/** What was said of a part: of the programme's own too, under its code or none. */
function Comments({ about }: { readonly about: string }) {
  const { comments } = useEditor();
  const { programme } = useDraft();
  return <CommentsBeside comments={comments.filter((one) => (one.partId ?? programme.code) === about)} />;
}

function StepView({ step }: { readonly step: Step }) {
  const words = useEditorTexts();
  return (
    <>
      <PlainWords key={step.id} part={step.id} field="title" look="title" named="heard" />
      <Comments about={step.id} />
      <p className="v-subtle">{words.minutesRead({ count: step.minutes })}</p>
      {step.blocks.map((block) => (
        <BlockFrame key={block.id} block={block} />
      ))}
    </>
  );
}

interface ChoicesProps {
  readonly parts: readonly (Module | Step)[];
  readonly list: 'modules' | 'steps';
}
/** The parts inside, each the way to itself. */
function Choices({ parts, list }: ChoicesProps) {
  const { choose } = useEditor();
  const nameOf = usePartNames();
  return (
    <ol className="st-inside">
      {parts.map((part) => (
        <li key={part.id}>
          <button type="button" className="ds-link" onClick={() => choose(part.id)}>
            {nameOf(part, list)}
          </button>
        </li>
      ))}
    </ol>
  );
}

function PhaseView({ phase }: { readonly phase: Phase }) {
  return (
    <>
      <PlainWords key={phase.id} part={phase.id} field="title" look="title" named="heard" />
      <Comments about={phase.id} />
      <Choices parts={phase.modules} list="modules" />
    </>
  );
}

function ModuleView({ module }: { readonly module: Module }) {
  return (
    <>
      <PlainWords key={module.id} part={module.id} field="title" look="title" named="heard" />
      <Comments about={module.id} />
      <PlainWords key={`${module.id} summary`} part={module.id} field="summary" />
      <Choices parts={module.steps} list="steps" />
    </>
  );
}

function ProgrammeView() {
  const { programme } = useDraft();
  return (
    <>
      <PlainWords part={programme.code} field="title" look="title" named="heard" />
      <Comments about={programme.code} />
      <PlainWords part={programme.code} field="summary" />
      <RichWords part={programme.code} field="purpose" />
      <RichWords part={programme.code} field="forWhom" />
      <RichWords part={programme.code} field="evidence" />
    </>
  );
}

function Chosen() {
  const { programme } = useDraft();
  const { chosen } = useEditor();
  const place = findPart(programme, chosen)?.place;
  const step = stepsOf(programme).find(
    (one) => one.id === chosen || one.blocks.some((block) => block.id === chosen),
  );
  if (step !== undefined) return <StepView key={step.id} step={step} />;
  const phase = programme.phases.find((one) => one.id === chosen);
  if (place?.list === 'phases' && phase !== undefined) return <PhaseView phase={phase} />;
  const module = modulesOf(programme).find((one) => one.id === chosen);
  if (module !== undefined) return <ModuleView module={module} />;
  return <ProgrammeView />;
}

export function Middle() {
  const { chosen, choose, language } = useEditor();
  const words = useEditorTexts();
  const root = useRef<HTMLElement>(null);
  // Whoever writes in a block, or points at it, has chosen it.
  const touched = useEffectEvent((target: EventTarget | null) => {
    const block = target instanceof Element ? target.closest('[data-block]') : null;
    const id = block?.getAttribute('data-block') ?? null;
    if (id !== null && id !== chosen) choose(id);
  });
  useEffect(() => {
    const found = root.current;
    const onTouch = (event: Event) => touched(event.target);
    found?.addEventListener('focusin', onTouch);
    found?.addEventListener('click', onTouch);
    return () => {
      found?.removeEventListener('focusin', onTouch);
      found?.removeEventListener('click', onTouch);
    };
  }, []);
  useEffect(() => {
    const block = root.current?.querySelector(`[data-block="${CSS.escape(chosen)}"]`);
    if (block !== null && block !== undefined && !block.contains(document.activeElement))
      block.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <section className="st-middle" aria-label={words.middle} ref={root}>
      <p className="v-hint">{words.asSeen}</p>
      <div className="st-page" key={language}>
        <Chosen />
      </div>
    </section>
  );
}
