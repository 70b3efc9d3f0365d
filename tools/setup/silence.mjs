/** True if nothing came back from this address or from where it leads, not even a refusal, within so many milliseconds. */
export async function isSilent(address, ms) {
  const failure = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(ms) }).then(
    () => null,
    (error) => error,
  );
  return failure?.name === 'TimeoutError';
}
