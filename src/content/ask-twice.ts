/** A background that was asleep or is being replaced answers the second time. */
export async function twice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return ask();
  }
}
