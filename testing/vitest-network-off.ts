/**
 * For tests of rules: a rule that reaches for the network is not a rule, so every way out throws.
 */
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

function refuse(): never {
  throw new Error(
    'The network is off in tests of rules. Give the value as an argument, or move the test to use-cases.',
  );
}

Object.assign(net, { connect: refuse, createConnection: refuse });
net.Socket.prototype.connect = refuse;
Object.assign(tls, { connect: refuse });
Object.assign(http, { request: refuse, get: refuse });
Object.assign(https, { request: refuse, get: refuse });
// Named imports of these modules follow.
syncBuiltinESMExports();
globalThis.fetch = refuse;
globalThis.WebSocket = class {
  constructor() {
    refuse();
  }
} as unknown as typeof WebSocket;
