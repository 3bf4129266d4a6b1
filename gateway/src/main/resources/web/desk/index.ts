import "./script/keys";
import "./script/decided";
