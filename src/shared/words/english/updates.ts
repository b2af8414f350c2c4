/** Newer versions of the app itself: what main says of them. */
export const updates = {
  noServer: 'This copy of Marketdash was made without a place to look for newer versions. Look where you got it.',
  lookFirst: 'Look for a newer version first.',
  notReached: 'The update server could not be reached. Nothing was changed; try again later.',
  refused: (status: number) => `The update server answered with ${status}. Nothing was changed; try again later.`,
  notSigned: 'What the update server sent is not signed by the makers of this copy, and was not used. Look for newer versions where you got Marketdash.',
  notUnderstood: 'What the update server sent is not understood, and was not used. Look for newer versions where you got Marketdash.',
  older: (offered: string, own: string) => `The update server offers ${offered}, which is older than this ${own}. Nothing was changed.`,
  damaged: 'The download is not the file that was announced, and was thrown away. Nothing was changed; try again later.',
  noRoom: 'There is no room on the disk for the download. Free some space, and try again.',
  notInstalled: (version: string) => `Version ${version} could not be installed, and this one was kept. Look for it again, or install it from where you got Marketdash.`,
}
