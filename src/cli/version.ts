/** The version of the package; the build writes it into the bundle. */
export { version } from "../../package.json";
