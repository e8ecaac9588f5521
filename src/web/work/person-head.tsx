import type { ReactNode } from 'react';
import { PersonHeader } from '../design/person-header.tsx';
import type { Head } from './person-head.server.ts';

interface PersonHeadProps {
  readonly head: Head;
  readonly actions?: ReactNode;
}

/** The header of every staff page about one person, with the page's h1. */
export function PersonHead({ head, actions }: PersonHeadProps) {
  return (
    <PersonHeader
      level={1}
      name={head.name}
      age={head.age ?? undefined}
      speaks={head.speaks}
      protectedIdentity={head.protectedIdentity}
      responsible={head.responsible ?? undefined}
      nextContact={head.nextContact ?? undefined}
      {...(head.detail === null ? {} : { detail: head.detail })}
      actions={actions}
    />
  );
}
