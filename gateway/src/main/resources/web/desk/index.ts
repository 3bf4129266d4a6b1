import "./script/refresh";
import "./script/keys";
