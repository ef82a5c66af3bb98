// A provider of identities for tests: oidc-provider, with a page on which anybody signs in by typing who they are.
//
//   node provider.mjs MODULE REDIRECT
//
// MODULE is the entry file of oidc-provider, REDIRECT the address of ours that it may send people back to. It prints its issuer
// and one line of "ready" for each line on its standard input, which is either `keys` (new signing keys, the old ones
// forgotten) or `fleeting SECONDS` (how long identity tokens hold from now on). It ends with its standard input.
//
// Whoever signs in as NAME has the address NAME@people.example, which counts as confirmed unless NAME begins with "new-"; the
// subject is `subject-NAME`. "silent-" has no address at all.

import { createServer } from 'node:http';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [, , entry, redirect] = process.argv;
const { default: Provider } = await import(pathToFileURL(entry));

function newKeys() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomUUID() }];
}

const server = createServer();
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const issuer = `http://127.0.0.1:${server.address().port}`;
const cookieKeys = [randomUUID()];
let keys = newKeys();
let seconds = 3600;
let answer;

function claimsOf(subject) {
  const name = subject.replace('subject-', '');
  if (name.startsWith('silent-')) return { sub: subject };
  return { sub: subject, email: `${name}@people.example`, email_verified: !name.startsWith('new-') };
}

function client(id, secret) {
  const code = { response_types: ['code'], grant_types: ['authorization_code'] };
  return { client_id: id, client_secret: secret, redirect_uris: [redirect], ...code };
}

function provider() {
  return new Provider(issuer, {
    clients: [client('openpact', 'a secret of tests'), client('somebody-else', 'another secret')],
    jwks: { keys },
    cookies: { keys: cookieKeys },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true, methods: ['S256'] },
    ttl: { IdToken: () => seconds, AccessToken: 600, AuthorizationCode: 60, Grant: 600, Interaction: 600, Session: 600 },
    interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
    findAccount: (_, subject) => ({ accountId: subject, claims: () => claimsOf(subject) }),
    async loadExistingGrant(context) {
      const { client, session } = context.oidc;
      const grant = new context.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
}

const page = `<!doctype html><html lang="en"><title>A provider for tests</title>
<form method="post"><label>Who are you? <input name="name" autofocus></label><button>Sign in</button>
<button name="refuse" value="yes">Refuse</button></form>`;

async function typed(request) {
  let body = '';
  for await (const part of request) body += part;
  return new URLSearchParams(body);
}

async function signIn(current, request, response) {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
    return;
  }
  const form = await typed(request);
  const result = form.get('refuse')
    ? { error: 'access_denied', error_description: 'The person refused' }
    : { login: { accountId: `subject-${form.get('name')}`, remember: false } };
  await current.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

function renew() {
  const current = provider();
  const others = current.callback();
  answer = (request, response) => {
    if (!request.url.startsWith('/sign-in/')) return others(request, response);
    return signIn(current, request, response).catch((problem) => {
      response.statusCode = 500;
      response.end(String(problem));
    });
  };
}

renew();
server.on('request', (request, response) => answer(request, response));
console.log(issuer);

for await (const line of createInterface({ input: process.stdin })) {
  const [word, value] = line.trim().split(' ');
  if (word === 'keys') keys = newKeys();
  if (word === 'fleeting') seconds = Number(value);
  renew();
  console.log('ready');
}
process.exit(0);
