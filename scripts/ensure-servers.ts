/**
 * What a few proofs need of the system: a PostgreSQL as a deployment has one, a relay for video, and the programs that
 * statisticians read our tables with. Installed with apt
 * where that may be done; a proof whose server is not there is skipped and says so.
 */
import { findProgram } from '../testing/find-program.ts';
import { findTurnServer } from '../testing/coturn.ts';
import { findPostgres } from '../testing/real-postgres.ts';
import { installWithApt } from './apt.ts';
import type { Echo } from './stage.ts';

export async function ensureServers(echo: Echo): Promise<void> {
  const missing = [
    ...(findPostgres() === null ? ['postgresql'] : []),
    ...(findTurnServer() === null ? ['coturn'] : []),
    ...(findProgram('Rscript') === null ? ['r-base-core'] : []),
    ...(findProgram('pspp') === null ? ['pspp'] : []),
  ];
  if (missing.length === 0) return;
  echo(`Installing ${missing.join(', ')} with apt, where that may be done …\n`);
  if ((await installWithApt(missing)) !== 'installed')
    echo(`${missing.join(', ')} could not be installed: what needs it is skipped.\n`);
}
