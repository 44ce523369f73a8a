/** Listens on a free port of this machine, and tells the process that started this one where. */
export async function listen(app) {
  await app.listen({ host: '127.0.0.1', port: 0 });
  console.log(`answers at http://127.0.0.1:${app.server.address().port}/graphql`);
  process.once('SIGTERM', () => process.exit(0));
}
