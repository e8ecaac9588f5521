import { request } from 'node:http';
import { connect } from 'node:net';
import { connect as connectSafely } from 'node:tls';
import { expect, test } from 'vitest';

const OFF = /network is off/;

test('a rule cannot fetch', () => expect(() => fetch('http://127.0.0.1:9')).toThrow(OFF));
test('a rule cannot open a socket', () => expect(() => connect(9)).toThrow(OFF));
test('a rule cannot open a safe socket', () => expect(() => connectSafely(9)).toThrow(OFF));
test('a rule cannot ask over HTTP', () => expect(() => request('http://127.0.0.1:9')).toThrow(OFF));
