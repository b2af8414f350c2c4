/**
 * The entry that starts a program with the session on Linux.
 * Source: freedesktop.org, Desktop Application Autostart Specification; quoting of Exec: Desktop Entry Specification 1.5, "The Exec key".
 */
export function describeAutostart(program: string): string {
  const quoted = `"${program.replaceAll(/["`$\\]/g, '\\$&').replaceAll('\\', '\\\\').replaceAll('%', '%%')}"`
  return `[Desktop Entry]\nType=Application\nName=Marketdash\nIcon=marketdash\nExec=${quoted} --background\nX-GNOME-Autostart-enabled=true\n`
}
