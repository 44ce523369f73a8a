/** Uses a server that is being started, and stops it whatever comes of that. */
export async function serving(starting, use) {
  const server = await starting;
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}
