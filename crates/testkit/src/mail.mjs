// A server of mail for tests: smtp-server, on a free port of this machine, for one user with one password.
//
//   node mail.mjs MODULE REFUSED
//
// MODULE is the entry file of smtp-server. It prints its port, then one line of JSON for each mail that it takes: `from`, `to`
// and `data`, the message as it came. The first REFUSED mails it does not take, with 451 (try again later). It ends with its
// standard input.

import { pathToFileURL } from 'node:url';

const [, , entry, refused] = process.argv;
const { SMTPServer } = await import(pathToFileURL(entry));
let refusing = Number(refused);

const server = new SMTPServer({
  // Its certificate is nobody's, so encryption is asked for only by the test of what is said then.
  allowInsecureAuth: true,
  onAuth({ username, password }, _, done) {
    const known = username === 'openpact' && password === 'a secret of tests';
    known ? done(null, { user: username }) : done(new Error('user and password do not belong together'));
  },
  onData(stream, { envelope }, done) {
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => {
      if (refusing > 0) {
        refusing -= 1;
        done(Object.assign(new Error('4.3.0 the server of tests is busy'), { responseCode: 451 }));
        return;
      }
      const to = envelope.rcptTo.map(({ address }) => address);
      const data = Buffer.concat(parts).toString('utf8');
      console.log(JSON.stringify({ from: envelope.mailFrom.address, to, data }));
      done();
    });
  },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => console.log(server.server.address().port));
process.stdin.on('end', () => process.exit()).resume();
