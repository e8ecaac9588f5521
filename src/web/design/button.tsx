import { Button as DesignButton } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

/** `main`: the page's one next step. `second`: beside it. `quiet`: a way out. `danger`: takes something away. */
export type ButtonVariant = 'main' | 'second' | 'quiet' | 'danger';

const LOOKS = {
  main: { variant: 'primary', color: 'accent' },
  second: { variant: 'secondary', color: 'accent' },
  quiet: { variant: 'tertiary', color: 'accent' },
  danger: { variant: 'secondary', color: 'danger' },
} as const;

interface ButtonProps {
  readonly variant?: ButtonVariant;
  /** `submit` (default) sends the form it is in; `button` needs a hydrated page. */
  readonly type?: 'submit' | 'button';
  readonly name?: string;
  readonly value?: string;
  /** Id of the form, when the button stands outside it. */
  readonly form?: string;
  readonly formAction?: string;
  /** Sends the form without the browser's checks, e.g. "back" and "save for later". */
  readonly formNoValidate?: true;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly onClick?: () => void;
  readonly 'aria-pressed'?: boolean;
  readonly 'aria-expanded'?: boolean;
  readonly 'aria-controls'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-label'?: string;
  readonly children: ReactNode;
}

/** A button whose words say what happens when it is pressed. */
export function Button({ variant = 'main', type = 'submit', busy, children, ...rest }: ButtonProps) {
  const look = LOOKS[variant];
  return (
    <DesignButton
      type={type}
      variant={look.variant}
      data-color={look.color}
      aria-busy={busy === true ? true : undefined}
      {...rest}
    >
      {children}
    </DesignButton>
  );
}

interface LinkButtonProps {
  /** Undefined where it is only shown how the link looks. */
  readonly href: string | undefined;
  readonly variant?: ButtonVariant;
  /** File name, when the address is a download. */
  readonly download?: string;
  readonly 'aria-label'?: string;
  readonly children: ReactNode;
}

/** A link that looks like a button: the next page. Always loads the document, so it works from and to any page. */
export function LinkButton({ href, variant = 'main', children, ...rest }: LinkButtonProps) {
  const look = LOOKS[variant];
  return (
    <a className="ds-button" data-variant={look.variant} data-color={look.color} href={href} {...rest}>
      {children}
    </a>
  );
}

interface TextLinkProps {
  readonly href: string | undefined;
  readonly lang?: string;
  readonly 'aria-label'?: string;
  readonly children: ReactNode;
}

/** A link in running text. Always loads the document. */
export function TextLink({ children, ...rest }: TextLinkProps) {
  return (
    <a className="ds-link" {...rest}>
      {children}
    </a>
  );
}

interface ButtonRowProps {
  readonly children: ReactNode;
}

/** Buttons side by side, wrapping, the main one first. */
export function ButtonRow({ children }: ButtonRowProps) {
  return <div className="v-actions">{children}</div>;
}
