/** Security headers on every answer. */

/** The content security policy of a page: nothing from another origin, scripts by nonce, Trusted Types on. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** The rest, the same for pages, files and errors. `camera` and `microphone` are for our own video room only. */
export function fixedHeaders(scheme: 'http' | 'https'): ReadonlyArray<readonly [string, string]> {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    [
      'Permissions-Policy',
      'camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), interest-cohort=()',
    ],
    ['X-Frame-Options', 'DENY'],
    ['X-Permitted-Cross-Domain-Policies', 'none'],
    ...(scheme === 'https'
      ? [['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'] as const]
      : []),
  ];
}

/**
 * True when a changing request comes from our own pages, the one protection against forms of other sites (decision
 * 0018). Browsers send `Sec-Fetch-Site`, and no page can set it; older ones, and all on plain http, send `Origin`.
 * `none` is the person's own hand, such as a reload. A request with neither is refused: a form of ours always has one.
 */
export function isFromOurselves(headers: Headers, publicUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  return origin !== null && origin === new URL(publicUrl).origin;
}
