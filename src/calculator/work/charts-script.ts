import { renderChart } from "../../report/charts/render-chart.ts";
import { scriptsBeside } from "./scripts-beside.ts";

scriptsBeside().renderChart = renderChart;
