import { Agent, get } from 'node:http';

const EVERY_MILLISECONDS = 20;

/** Asks an address over and over until its input ends, in turn on a connection that is kept and on a new one. */
const [url] = process.argv.slice(2);
const agents = [new Agent({ keepAlive: true }), new Agent()];
const milliseconds = [];
let isEnding = false;
process.stdin.once('end', () => {
  isEnding = true;
});
process.stdin.resume();
while (!isEnding) {
  milliseconds.push(await time(agents[milliseconds.length % agents.length]));
  await new Promise((resolve) => setTimeout(resolve, EVERY_MILLISECONDS));
}
console.log(JSON.stringify(milliseconds));

function time(agent) {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answers ${response.statusCode}.`));
      response.resume().once('end', () => resolve(performance.now() - begun));
    }).once('error', reject);
  });
}
