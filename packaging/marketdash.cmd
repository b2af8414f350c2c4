@echo off
rem The command line, on the app's own runtime.
"%~dp0..\..\Marketdash.exe" --log-level=3 --command-line -- %*
